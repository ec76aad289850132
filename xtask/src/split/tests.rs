//! A small program in two parts.

use super::*;

/// `main` calls `shared` and, through the table, `draw`; `draw` calls `shared` and `more`. With
/// `direct`, `main` also calls `draw` by its name.
fn program(direct: bool) -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    let table = module
        .tables
        .add_local(false, 2, Some(2), walrus::RefType::FUNCREF);
    module.exports.add("memory", memory);
    let function = |module: &mut Module, name: &str, calls: &[FunctionId], through: bool| {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name(name.to_owned());
        let ty = module.types.add(&[], &[]);
        let mut body = builder.func_body();
        for id in calls {
            body.call(*id);
        }
        if through {
            body.i32_const(1).call_indirect(ty, table);
        }
        builder.finish(Vec::new(), &mut module.funcs)
    };
    let shared = function(&mut module, "shared", &[], false);
    let more = function(&mut module, "more", &[], false);
    let draw = function(&mut module, "draw", &[shared, more], false);
    let calls = if direct {
        vec![shared, draw]
    } else {
        vec![shared]
    };
    let main = function(&mut module, "main", &calls, true);
    module.exports.add("main", main);
    let at = |place| ConstExpr::Value(Value::I32(place));
    let places = ElementKind::Active {
        table,
        offset: at(0),
    };
    let items = ElementItems::Functions(vec![main, draw]);
    let element = module.elements.add(places, items);
    module.tables.get_mut(table).elem_segments.insert(element);
    let kind = DataKind::Active {
        memory,
        offset: at(8),
    };
    let data = module.data.add(kind, b"both later both".to_vec());
    module.memories.get_mut(memory).data_segments.insert(data);
    module.emit_wasm()
}

fn later() -> Later {
    Later {
        functions: ["draw", "more"].map(str::to_owned).into(),
        data: vec![(13, b"later".to_vec())],
    }
}

fn names(module: &Module) -> Vec<String> {
    let names = module
        .funcs
        .iter()
        .filter_map(|function| function.name.clone());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn each_part_has_its_functions_and_its_data() {
    let parts = split(&program(false), &later()).unwrap();
    let first = read(&parts.first).unwrap();
    assert_eq!(names(&first), ["main", "shared"]);
    let data: Vec<_> = first.data.iter().map(|data| data.value.clone()).collect();
    assert_eq!(data, [b"both \0\0\0\0\0 both".to_vec()]);

    let second = read(&parts.second).unwrap();
    assert_eq!(names(&second), ["draw", "more", "shared"]);
    let imported: Vec<_> = second
        .imports
        .iter()
        .map(|import| import.module.as_str())
        .collect();
    assert_eq!(imported, [FIRST; 3], "memory, table and one function");
    for import in second.imports.iter() {
        let exported = first
            .exports
            .iter()
            .any(|export| export.name == import.name);
        assert!(exported, "{}", import.name);
    }
    let element = second.elements.iter().next().unwrap();
    let ElementKind::Active {
        offset: ConstExpr::Value(Value::I32(place)),
        ..
    } = element.kind
    else {
        panic!("{element:?}");
    };
    let ElementItems::Functions(items) = &element.items else {
        panic!("{element:?}");
    };
    let item = second.funcs.get(items[0]);
    assert_eq!((place, item.name.as_deref()), (1, Some("draw")));
    assert_eq!(second.data.iter().next().unwrap().value, b"later");
}

#[test]
fn a_call_that_is_no_pointer_is_refused() {
    let refused = split(&program(true), &later()).unwrap_err();
    assert!(
        refused.starts_with("draw is of the second part"),
        "{refused}"
    );
}

#[test]
fn the_second_part_follows_the_names_of_the_first() {
    let parts = split(&program(false), &later()).unwrap();
    let second = read(&parts.second).unwrap();
    let short = |(number, name): (usize, String)| (name, format!("s{number}"));
    let long = second.imports.iter().map(|import| import.name.clone());
    let names: BTreeMap<String, String> = long.enumerate().map(short).collect();
    let renamed_part = read(&renamed(&parts.second, &names).unwrap()).unwrap();
    assert!(
        renamed_part
            .imports
            .iter()
            .all(|import| import.name.starts_with('s'))
    );
    assert!(renamed(&parts.second, &BTreeMap::new()).is_err());
}

#[test]
fn another_program_than_the_one_that_the_linker_told_of_is_refused() {
    let mut later = later();
    later.data = vec![(13, b"other".to_vec())];
    assert!(split(&program(false), &later).is_err());
    later.data = vec![(7, b"later".to_vec())];
    assert!(split(&program(false), &later).is_err());
    later.data = vec![(20, b"both, and more".to_vec())];
    assert!(split(&program(false), &later).is_err());
}
