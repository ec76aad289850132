//! Writes new outlines into a picture that is on the page.

use super::document;

/// Gives the paths of the picture with this identity these classes and outlines, in their order.
pub fn paint<'p>(id: &str, paths: impl Iterator<Item = (&'p str, &'p str)>) {
    let Some(picture) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let mut next = picture.first_element_child();
    for (class, outline) in paths {
        let Some(path) = next else { return };
        let _ = path.set_attribute("d", outline);
        let _ = path.set_attribute("class", class);
        next = path.next_element_sibling();
    }
}
