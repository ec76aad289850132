//! Elements without their long generic types.
//!
//! Leptos gives every shape of a view a type and compiles code for each; with the `view!` macro the first
//! pages alone came to 211 kB, brotli. Here every element, attribute, listener and changing part is one
//! type of Leptos's own renderer behind one pointer, so that a page is little more than its words
//! (`docs/decisions/0002-plain-elements.md`).
//!
//! Tags are written in capitals: that is how the browser names them back, and the renderer compares.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::iterators::StaticVec;
use std::borrow::Cow;
use std::sync::{Arc, Mutex};

pub use super::usual::{button, label, link, p, page_title, said, submit};

/// Words that are known or made up on the spot.
pub type Words = Cow<'static, str>;

/// A part of a page under construction: an element, words, several parts, or nothing.
///
/// One pointer wide: what is passed on and on stays small.
pub struct El(Box<Part>);

enum Part {
    Element(Element),
    Words(Words),
    Several(Vec<El>),
    Drawing(Drawing),
    View(AnyView),
}

#[derive(Default)]
struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<El>,
}

/// An element with this tag, in capitals.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Part::Element(Element {
        tag,
        ..Element::default()
    })))
}

/// No part at all.
#[inline(never)]
pub fn nothing() -> El {
    several(Vec::new())
}

/// Several parts side by side.
#[inline(never)]
pub fn several(parts: Vec<El>) -> El {
    El(Box::new(Part::Several(parts)))
}

/// Paths, each with its class, on a square of a picture.
struct Drawing {
    id: String,
    square: String,
    /// Whether it is stretched over its place.
    stretched: bool,
    paths: Vec<(&'static str, String)>,
}

/// A drawing of paths, each with its class, on a square of 1000 by 1000 that is stretched over its place. It
/// says nothing by itself.
#[inline(never)]
pub fn drawing(paths: Vec<(&'static str, String)>) -> El {
    El(Box::new(Part::Drawing(Drawing {
        id: String::new(),
        square: "0 0 1000 1000".to_owned(),
        stretched: true,
        paths,
    })))
}

/// A picture of paths with an identity of its own, on this part of the plane; it keeps its proportions.
#[inline(never)]
pub fn picture(id: String, square: String, paths: Vec<(&'static str, String)>) -> El {
    El(Box::new(Part::Drawing(Drawing {
        id,
        square,
        stretched: false,
        paths,
    })))
}

#[inline(never)]
fn drawing_of(drawing: Drawing) -> AnyView {
    let attribute = |name, value| custom_attribute::<_, Words>(name, value).into_any_attr();
    let known = |name, value| attribute(name, Words::Borrowed(value));
    let path = |(class, shape)| {
        let attributes = vec![known("class", class), attribute("d", Words::Owned(shape))];
        svg::path().add_any_attr(attributes).into_any()
    };
    let mut around = vec![
        attribute("viewBox", Words::Owned(drawing.square)),
        known("aria-hidden", "true"),
    ];
    if drawing.stretched {
        around.push(known("preserveAspectRatio", "none"));
    }
    if !drawing.id.is_empty() {
        around.push(attribute("id", Words::Owned(drawing.id)));
    }
    let paths = drawing.paths.into_iter();
    let paths: StaticVec<AnyView> = paths.map(path).collect::<Vec<_>>().into();
    svg::svg().add_any_attr(around).child(paths).into_any()
}

/// Words by themselves.
#[inline(never)]
fn known_words(words: &'static str) -> El {
    El(Box::new(Part::Words(Cow::Borrowed(words))))
}

#[inline(never)]
fn own_words(words: String) -> El {
    El(Box::new(Part::Words(Cow::Owned(words))))
}

/// What can be a part of a page.
pub trait Child {
    /// It as a part.
    fn part(self) -> El;
}

impl Child for El {
    fn part(self) -> El {
        self
    }
}

impl Child for Vec<El> {
    fn part(self) -> El {
        several(self)
    }
}

impl Child for &'static str {
    fn part(self) -> El {
        known_words(self)
    }
}

impl Child for String {
    fn part(self) -> El {
        own_words(self)
    }
}

impl Child for Words {
    fn part(self) -> El {
        El(Box::new(Part::Words(self)))
    }
}

impl<T: Child> Child for Option<T> {
    fn part(self) -> El {
        match self {
            Some(child) => child.part(),
            None => nothing(),
        }
    }
}

#[inline(never)]
fn view_of(view: AnyView) -> El {
    El(Box::new(Part::View(view)))
}

/// A part that is made anew whenever a signal that it reads changes.
pub fn dynamic<T: Child>(mut make: impl FnMut() -> T + Send + 'static) -> El {
    made_anew(Box::new(move || make().part()))
}

#[inline(never)]
fn made_anew(mut make: Box<dyn FnMut() -> El + Send>) -> El {
    let make: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || make().view()));
    view_of(make.into_any())
}

/// Does something now, and again whenever a signal that it reads changes.
pub fn whenever(what: impl FnMut() + 'static) {
    do_whenever(Box::new(what));
}

#[inline(never)]
fn do_whenever(mut what: Box<dyn FnMut()>) {
    Effect::new(move |_| what());
}

/// A list that is made anew when its keys change, and only then. Its items must keep no state of their
/// own. (The framework's keyed list costs 5 kB more.)
pub fn list(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    item: impl Fn(String) -> El + Send + 'static,
) -> El {
    let keys = sorted_out(Box::new(keys));
    dynamic(move || keys.get().into_iter().map(&item).collect::<Vec<El>>())
}

#[inline(never)]
fn sorted_out(keys: Box<dyn Fn() -> Vec<String> + Send + Sync>) -> Memo<Vec<String>> {
    Memo::new(move |_| keys())
}

impl El {
    /// It as a view of Leptos.
    pub fn view(self) -> AnyView {
        match *self.0 {
            Part::Words(words) => words.into_any(),
            Part::View(view) => view,
            Part::Several(parts) => views(parts).into_any(),
            Part::Drawing(drawing) => drawing_of(drawing),
            Part::Element(element) => custom(element.tag)
                .add_any_attr(element.attributes)
                .child(views(element.children))
                .into_any(),
        }
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> El {
        if let Part::Element(element) = &mut *self.0 {
            element.attributes.push(attribute);
        }
        self
    }

    /// Its classes.
    pub fn class(self, names: &'static str) -> El {
        self.attr("class", names)
    }

    /// Classes that change.
    pub fn class_of(self, mut names: impl FnMut() -> &'static str + Send + 'static) -> El {
        self.attr_of("class", move || Some(names()))
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &'static str) -> El {
        self.with(custom_attribute(name, Words::Borrowed(value)).into_any_attr())
    }

    /// An attribute whose value is made up on the spot.
    #[inline(never)]
    pub fn attr_own(self, name: &'static str, value: String) -> El {
        self.with(custom_attribute(name, Words::Owned(value)).into_any_attr())
    }

    /// An attribute that changes; it is not there while its value is `None`.
    pub fn attr_of(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<&'static str> + Send + 'static,
    ) -> El {
        self.put_attr_of(name, Arc::new(Mutex::new(value)))
    }

    /// An attribute with words that change.
    pub fn attr_text(
        self,
        name: &'static str,
        value: impl FnMut() -> String + Send + 'static,
    ) -> El {
        self.put_attr_text(name, Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn put_attr_text(self, name: &'static str, value: SharedReactiveFunction<String>) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn put_attr_of(
        self,
        name: &'static str,
        value: SharedReactiveFunction<Option<&'static str>>,
    ) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// Whether it is ticked.
    pub fn checked(self, value: impl FnMut() -> bool + Send + 'static) -> El {
        self.put_checked(Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn put_checked(self, value: SharedReactiveFunction<bool>) -> El {
        self.with(prop("checked", value).into_any_attr())
    }

    /// What stands in a field.
    pub fn value(self, value: impl FnMut() -> String + Send + 'static) -> El {
        self.put_value(Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn put_value(self, value: SharedReactiveFunction<String>) -> El {
        self.with(prop("value", value).into_any_attr())
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, heard: impl FnMut(ev::Event) + 'static) -> El {
        self.put_on(event, Box::new(heard))
    }

    #[inline(never)]
    fn put_on(self, event: &'static str, heard: Box<dyn FnMut(ev::Event)>) -> El {
        self.with(on(ev::Custom::new(event), heard).into_any_attr())
    }

    /// Hears a tap.
    pub fn on_click(self, mut heard: impl FnMut() + 'static) -> El {
        self.on("click", move |_| heard())
    }

    /// Hears that the form is to be sent; it never leaves the page.
    pub fn on_submit(self, mut heard: impl FnMut() + 'static) -> El {
        self.attr("novalidate", "").on("submit", move |event| {
            event.prevent_default();
            heard();
        })
    }

    /// Hears what is typed into a field.
    pub fn on_input(self, mut heard: impl FnMut(String) + 'static) -> El {
        self.on("input", move |event| heard(event_target_value(&event)))
    }

    /// Hears of a choice.
    pub fn on_change(self, mut heard: impl FnMut() + 'static) -> El {
        self.on("change", move |_| heard())
    }

    /// Puts something into it, after what is there.
    pub fn child(self, child: impl Child) -> El {
        self.put(child.part())
    }

    #[inline(never)]
    fn put(mut self, child: El) -> El {
        if let Part::Element(element) = &mut *self.0 {
            element.children.push(child);
        }
        self
    }

    /// Puts all of them into it.
    pub fn children<T: Child>(self, children: impl IntoIterator<Item = T>) -> El {
        children.into_iter().fold(self, El::child)
    }

    /// Puts in a part that changes.
    pub fn child_of<T: Child>(self, make: impl FnMut() -> T + Send + 'static) -> El {
        self.put(dynamic(make))
    }
}

#[inline(never)]
fn views(parts: Vec<El>) -> StaticVec<AnyView> {
    parts.into_iter().map(El::view).collect::<Vec<_>>().into()
}
