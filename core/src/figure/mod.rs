//! The drawn person: from key poses to limbs and outlines. Pure; the interface only shows the paths.
//!
//! Limbs keep their lengths by construction, and what rests on something is kept there by bending the limb.
//! Must never need more of the browser than a place for SVG paths.

mod clip;
mod contact;
mod draw;
mod frame;
mod outline;
mod pose;
mod props;
mod reach;
mod read;
mod skeleton;
pub mod sound;
mod vector;
mod view;

pub use clip::{Clip, Figure, Key};
pub use contact::{Contact, Spot};
pub use draw::{Shape, shapes};
pub use frame::{arrow, frame};
pub use outline::FINE;
pub use pose::{COUNT, Joint, LIMB, LimbJoint, Pose, Side, TRUNK};
pub use props::{Prop, PropKind, SEAT, WORKTOP};
pub use read::{all, figure};
pub use skeleton::{Limbs, Skeleton, lengths, thickness};
pub use vector::{Axes, Vector, sin_cos, vector};
pub use view::View;
