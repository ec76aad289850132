//! The bodies of lessons and exercises: texts that are shipped as data files and read when opened.
//!
//! A file holds many bodies. Each line of it is a tag and a text, with a tab before what belongs to it:
//!
//! | tag | what follows | after the tab |
//! | --- | --- | --- |
//! | `=` | the name of the lesson or exercise; its body begins | |
//! | `t` | title | |
//! | `v` | a version begins: for whom it is | |
//! | `k` | key point | numbers of its sources; none: usual practice |
//! | `p` `-` | paragraph; item of a list | the same |
//! | `m` | what stands under "More" begins | |
//! | `h` | heading | |
//! | `d` | one thing to do | |
//! | `D` | where that is done | address |
//! | `s` | source | address, if it has one |
//! | `w` `r` | day of writing; who reviewed it, or `none` | |
//! | `a` | aim of an exercise | |
//! | `n` `q` `1` `x` | who must not do it; what it needs; a step; when to stop | |
//! | `o` `f` `u` | dose; what is usual to feel; where it comes from | |
//! | `e` `E` | its easier and its harder level | another exercise that it is |
//!
//! Must never take a text for anything but text.

/// One line of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// What it is.
    pub tag: char,
    /// What it says.
    pub text: &'t str,
    /// What belongs to it; may be empty.
    pub more: &'t str,
}

/// The body with this name in a file of bodies; nothing if it is not there.
pub fn pieces<'t>(file: &'t str, name: &str) -> impl Iterator<Item = Piece<'t>> + use<'t> {
    let begins = |line: &&str| line.strip_prefix('=') == Some(name);
    let found = file.lines().position(|line| begins(&line));
    let from = found.map_or(usize::MAX, |at| at + 1);
    let lines = file.lines().skip(from);
    lines
        .take_while(|line| !line.starts_with('='))
        .filter_map(piece)
}

fn piece(line: &str) -> Option<Piece<'_>> {
    let tag = line.chars().next()?;
    let rest = line.get(tag.len_utf8()..)?;
    let (text, more) = rest.split_once('\t').unwrap_or((rest, ""));
    Some(Piece { tag, text, more })
}
