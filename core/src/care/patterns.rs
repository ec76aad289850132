//! The pattern of a leg, and the exercises that it asks for (care rules, section 5, rule 3). Usual practice,
//! not yet reviewed by a clinician.

use crate::library::Pattern;

/// What eases and what worsens the leg. Nothing said is `false`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Eases {
    /// Bending forward eases.
    pub bending: bool,
    /// Sitting eases.
    pub sitting: bool,
    /// Standing eases.
    pub standing: bool,
    /// Walking eases.
    pub walking: bool,
    /// Lying on the front eases.
    pub lying_front: bool,
    /// Sitting worsens.
    pub worse_sitting: bool,
    /// Walking or standing brings leg symptoms.
    pub worse_upright: bool,
    /// Bending forward worsens.
    pub worse_bending: bool,
}

/// The pattern, the first that fits: stenosis-like, extension, flexion. Both directions, or neither, is
/// neutral.
#[must_use]
pub fn pattern(eases: &Eases) -> Pattern {
    let flexion = eases.bending || eases.sitting;
    let up = eases.standing || eases.walking || eases.lying_front;
    let only_sitting = eases.worse_sitting && !eases.worse_upright && !eases.worse_bending;
    match (flexion, up) {
        (true, _) if eases.worse_upright => Pattern::Stenosis,
        (true, true) => Pattern::Neutral,
        (false, true) => Pattern::Extension,
        (true, false) => Pattern::Flexion,
        (false, false) if only_sitting => Pattern::Extension,
        (false, false) => Pattern::Neutral,
    }
}

/// The exercises of a pattern, in the order in which they are offered: its starter set, then what else fits,
/// so that a chair and standing have something too. None of them is a rest position, a glide or walking.
#[must_use]
pub fn order(pattern: Pattern) -> &'static [&'static str] {
    match pattern {
        Pattern::Flexion => &[
            "pelvic-tilt",
            "one-knee-to-chest",
            "prayer-stretch",
            "bridge",
            "seated-fold",
            "sit-to-stand",
            "clam",
            "heel-slides",
            "buttock-stretch",
            "heel-raises",
        ],
        Pattern::Extension => &[
            "prop-on-elbows",
            "standing-back-bend",
            "hip-hinge",
            "sit-to-stand",
            "clam",
            "heel-slides",
            "heel-raises",
        ],
        Pattern::Stenosis => &[
            "pelvic-tilt",
            "one-knee-to-chest",
            "seated-fold",
            "bridge",
            "sit-to-stand",
            "clam",
            "heel-slides",
            "heel-raises",
        ],
        Pattern::Neutral | Pattern::Nerve | Pattern::Any => &[
            "cat-camel",
            "heel-slides",
            "bridge",
            "sit-to-stand",
            "knee-rolls",
            "pelvic-tilt",
            "clam",
            "hip-hinge",
            "bird-dog",
            "side-bridge",
            "curl-up",
            "buttock-stretch",
            "heel-raises",
        ],
    }
}
