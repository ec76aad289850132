//! The direction test.

/// The page of the direction test.
pub const TITLE: &str = "Find your direction";
/// What it is.
pub const TEXT: &str = "If you like, try 10 slow movements each way. Where your pain goes helps to choose. It ends at once if pain goes further down.";
/// The way out of it.
pub const NEW_LINK: &str = "Something is new";
/// Its end.
pub const OVER: &str = "What it shows";
/// Further down.
pub const FURTHER: &str = "Further down is a reason to stop. Rest now. Your sessions leave this direction out. If the pain stays further down, do the short check on the Safety page.";
/// No direction fits.
pub const NONE: &str = "There is no direction to try for you now.";
/// Both.
pub const EITHER: &str = "Both ways brought your pain closer to your back. That is a good sign.";
/// Bending.
pub const BEND: &str = "Bending forward brought your pain closer to your back. That is a good sign, also if your back aches more.";
/// Arching.
pub const ARCH: &str = "Bending back brought your pain closer to your back. That is a good sign, also if your back aches more.";
/// Neither.
pub const SAME: &str = "Your pain stayed where it was. Your sessions move both ways.";
/// How long it holds.
pub const HOLDS: &str =
    "One try is not proof. It holds for 4 weeks. You can try again at any time.";

/// The heading of a movement.
#[must_use]
pub fn ten_slow(name: &str) -> String {
    format!("{name}: 10 times, slowly")
}
