//! Style sheets: every variable is defined, and components name purposes, not colours.

use crate::reading::{CSS, code, is_word, line_at};
use crate::tree::{at, files, finds, lets_pass, none, text_of, tree_keeps};

fn is_part(c: char) -> bool {
    is_word(c) || c == '-' || c == '#'
}

/// The variables that are registered, or declared: followed by a colon.
fn defined_variables(text: &str) -> Vec<String> {
    let code = code(text, CSS).to_lowercase();
    let places = code.match_indices("--").map(|(at, _)| code.split_at(at));
    let names = places.filter_map(|(before, rest)| {
        let name = rest.split(|c| !is_part(c)).next().unwrap();
        let declared = rest[name.len()..].trim_start().starts_with(':');
        let registered = before.trim_end().ends_with("@property");
        let whole = !before.ends_with(is_part);
        (whole && (declared || registered)).then(|| name.to_owned())
    });
    names.collect()
}

fn undefined_variables(defined: &[String], path: &str, text: &str) -> Vec<String> {
    let code = code(text, CSS).to_lowercase();
    let uses = code.match_indices("var(").map(|(at, open)| {
        let inside = code[at + open.len()..].trim_start();
        (at, inside.split(|c| !is_part(c)).next().unwrap())
    });
    uses.filter(|(_, name)| !defined.iter().any(|defined| defined == name))
        .map(|(place, name)| {
            let what = format!("`{name}` is defined nowhere in style/");
            at(path, line_at(&code, place), &what)
        })
        .collect()
}

/// Components use the purpose tokens only: no colour by number or name.
fn no_raw_colour(path: &str, text: &str) -> Vec<String> {
    let mut violations = Vec::new();
    let code = code(text, CSS).to_lowercase();
    let mut end = 0;
    for piece in code.split_inclusive(['{', '}', ';']) {
        end += piece.len();
        let declaration = piece.split_once(':').filter(|_| !piece.ends_with('{'));
        let Some((property, value)) = declaration else {
            continue;
        };
        let listed = |list: &str, name: &str| list.split_whitespace().any(|known| known == name);
        let mut painted = PAINTED.split(' ');
        let painted = painted.any(|part| property.contains(part));
        for word in value.split_inclusive(|c| !is_part(c)) {
            let name = word.trim_end_matches(|c| !is_part(c));
            let hex = name.strip_prefix('#').is_some_and(|digits| {
                [3, 4, 6, 8].contains(&digits.len())
                    && digits.chars().all(|c| c.is_ascii_hexdigit())
            });
            let raw = match word.ends_with('(') {
                true => listed(FUNCTIONS, name),
                false => painted && listed(NAMES, name),
            };
            if hex || raw {
                let what = format!("`{name}` is a raw colour: use a token that says its purpose");
                violations.push(at(path, line_at(&code, end), &what));
            }
        }
    }
    violations
}

const PAINTED: &str = "color background border outline fill stroke shadow decoration rule --";
const FUNCTIONS: &str = "rgb rgba hsl hsla hwb lab lch oklab oklch color";
const NAMES: &str = "
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen";

#[test]
fn every_variable_of_the_style_is_defined() {
    let sheets = files("style", ".css");
    let defined = sheets.iter().map(|path| defined_variables(&text_of(path)));
    let defined = defined.collect::<Vec<_>>().concat();
    for path in sheets {
        none(&undefined_variables(&defined, &path, &text_of(&path)));
    }
}

#[test]
fn a_variable_that_is_not_defined_is_found() {
    let rule = |path: &str, text: &str| undefined_variables(&defined_variables(text), path, text);
    let wrong = r#"
        a { color: var(--ink) }
        a { color: var( --ink, black) }
        /* --ink: black; */ a { color: var(--ink); }
        :root { --in: x } a { color: var(--ink); }
        :root { --ink: var(--black) }
        a::after { content: "--ink: x;"; color: var(--ink) }
    "#;
    finds(rule, "style/base.css", wrong);
    let right = r#"
        :root { --ink: black; } a { color: var(--ink); }
        :root { & .dark { --ink: black } }\na { color: var(\n--ink) }
        @property --ink { syntax: "<color>"; inherits: true } a { color: var(--ink, red) }
        /* var(--ink) */
    "#;
    lets_pass(rule, "style/base.css", right);
}

#[test]
fn components_use_tokens_only() {
    tree_keeps(no_raw_colour, &["style/components"], ".css");
    let wrong = "
        a { color: #fff }
        a { color: #0B5D54; }
        a { background: linear-gradient(#ffff, var(--paper)) }
        a { border: 1px solid rgb(0 0 0 / 50%) }
        a { color: hsl(1 2% 3%); }
        a { box-shadow: 0 0 1px oklch(50% 0.1 180) }
        a { color: red }
        a { background:White; }
        a { border-top: 1px solid grey }
        a { & b { fill: teal } }
        a { --own: black }
    ";
    finds(no_raw_colour, "style/components/button.css", wrong);
    let right = r#"
        /* #fff red */ a { color: var(--ink-red); background: transparent }
        #fade { color: currentColor; white-space: nowrap }
        a { mask: url(#add); background: url("data:image/svg+xml,red"); font-family: Tan }
        a { color: CanvasText; width: calc(tan(1deg) * 1px); transition: color 1s }
        a { border-color: color-mix(in oklab, var(--a), var(--b)) }
        @media (prefers-color-scheme: dark) { a { color: var(--ink) } }
    "#;
    lets_pass(no_raw_colour, "style/components/button.css", right);
}
