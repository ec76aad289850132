//! Splits a program in two: what the first picture needs, and what only the later pages need.
//!
//! The second part is instantiated with the exports of the first: it uses the first part's memory, tables and
//! functions, and puts its own functions and data into their places there. Until then a call to one of them
//! stops the program.

use crate::reach::Later;
use crate::run::{Outcome, about};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Value, VisitorMut, dfs_pre_order_mut};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportId, ExportItem, FunctionBuilder,
    FunctionId, FunctionKind, GlobalId, GlobalKind, ImportedFunction, MemoryId, Module,
    ModuleConfig, TableId,
};

/// The module that the second part imports from: the first part.
pub const FIRST: &str = "first";

/// The two parts of a program.
#[derive(Debug)]
pub struct Parts {
    /// What the first picture needs.
    pub first: Vec<u8>,
    /// What only the later pages need.
    pub second: Vec<u8>,
}

/// Splits a program that wasm-bindgen has worked on.
///
/// # Errors
/// If the program cannot be read, or the first part could call the second other than by a pointer.
pub fn split(program: &[u8], later: &Later) -> Outcome<Parts> {
    let mut shared = read(program)?;
    share(&mut shared, later)?;
    let shared = shared.emit_wasm();
    Ok(Parts {
        first: first(read(&shared)?, later)?,
        second: second(read(&shared)?, later)?,
    })
}

/// The second part with the names under which the first now exports things: the long and the short one.
///
/// # Errors
/// If the second part cannot be read, or the first no longer has what it imports.
pub fn renamed(second: &[u8], names: &BTreeMap<String, String>) -> Outcome<Vec<u8>> {
    let mut module = read(second)?;
    for import in module.imports.iter_mut() {
        let short = names.get(&import.name);
        let missing = || format!("the first part has no {}", import.name);
        import.name = short.ok_or_else(missing)?.clone();
    }
    Ok(module.emit_wasm())
}

fn read(program: &[u8]) -> Outcome<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(program).map_err(about("the program"))
}

/// What a function refers to.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<FunctionId>,
    memories: BTreeSet<MemoryId>,
    tables: BTreeSet<TableId>,
    globals: BTreeSet<GlobalId>,
}

impl VisitorMut for Uses {
    fn visit_function_id_mut(&mut self, id: &mut FunctionId) {
        self.functions.insert(*id);
    }

    fn visit_memory_id_mut(&mut self, id: &mut MemoryId) {
        self.memories.insert(*id);
    }

    fn visit_table_id_mut(&mut self, id: &mut TableId) {
        self.tables.insert(*id);
    }

    fn visit_global_id_mut(&mut self, id: &mut GlobalId) {
        self.globals.insert(*id);
    }
}

/// What these functions refer to.
fn uses(module: &mut Module, functions: &BTreeSet<FunctionId>) -> Uses {
    let mut uses = Uses::default();
    for id in functions {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(*id).kind {
            let entry = function.entry_block();
            dfs_pre_order_mut(&mut uses, function, entry);
        }
    }
    uses
}

/// The functions of the second part.
fn later_of(module: &Module, later: &Later) -> BTreeSet<FunctionId> {
    let named = |id: &FunctionId| {
        let name = module.funcs.get(*id).name.as_ref();
        name.is_some_and(|name| later.functions.contains(name))
    };
    let local = module.funcs.iter_local().map(|(id, _)| id);
    local.filter(named).collect()
}

fn same(a: &ExportItem, b: &ExportItem) -> bool {
    match (a, b) {
        (ExportItem::Function(a), ExportItem::Function(b)) => a == b,
        (ExportItem::Memory(a), ExportItem::Memory(b)) => a == b,
        (ExportItem::Table(a), ExportItem::Table(b)) => a == b,
        (ExportItem::Global(a), ExportItem::Global(b)) => a == b,
        _ => false,
    }
}

/// Exports what the second part uses of the first.
fn share(module: &mut Module, later: &Later) -> Outcome<()> {
    let functions = later_of(module, later);
    let local: BTreeSet<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
    let called = uses(module, &local.difference(&functions).copied().collect());
    for id in &functions {
        let exported = module.exports.get_exported_func(*id).is_some();
        if exported || called.functions.contains(id) {
            let name = module.funcs.get(*id).name.clone().unwrap_or_default();
            return Err(format!(
                "{name} is of the second part, but the first calls it"
            ));
        }
    }
    let used = uses(module, &functions);
    let outside = used.functions.difference(&functions);
    let main = module
        .tables
        .main_function_table()
        .map_err(about("the program"))?;
    let tables: BTreeSet<TableId> = main.into_iter().chain(used.tables).collect();
    let items = outside.map(|id| ExportItem::Function(*id));
    let items = items.chain(used.memories.into_iter().map(ExportItem::Memory));
    let items = items.chain(tables.into_iter().map(ExportItem::Table));
    let items = items.chain(used.globals.into_iter().map(ExportItem::Global));
    for item in items.collect::<Vec<_>>() {
        if !module
            .exports
            .iter()
            .any(|export| same(&export.item, &item))
        {
            let name = format!("shared{}", module.exports.iter().count());
            module.exports.add(&name, item);
        }
    }
    // The linker's notes do not fit any more.
    let stale = |name: &str| name.starts_with("reloc.") || name == "linking";
    let customs: Vec<_> = module
        .customs
        .iter()
        .map(|(id, custom)| (id, custom.name().to_owned()))
        .collect();
    for (id, name) in customs {
        if stale(&name) {
            module.customs.delete(id);
        }
    }
    Ok(())
}

/// The program without what the second part brings.
///
/// # Errors
/// If its data is not that of which the linker has told: then the two are not the same program.
fn first(mut module: Module, later: &Later) -> Outcome<Vec<u8>> {
    let functions = later_of(&module, later);
    let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
    trap.func_body().unreachable();
    let trap = trap.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(items) = &mut element.items {
            for item in items {
                if functions.contains(item) {
                    *item = trap;
                }
            }
        }
    }
    for (address, bytes) in &later.data {
        let place = data_at(&mut module, *address, bytes.len());
        let place = place.filter(|place| place == bytes);
        place
            .ok_or("the linker has told of another program than the one to be split")?
            .fill(0);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// The first content of so many bytes of memory from this address on, if one segment holds them.
fn data_at(module: &mut Module, address: u32, length: usize) -> Option<&mut [u8]> {
    let holds = |data: &&walrus::Data| {
        let offset = start_of(&data.kind).and_then(|start| address.checked_sub(start));
        offset.is_some_and(|offset| (offset as usize) < data.value.len())
    };
    let id = module.data.iter().find(holds)?.id();
    let data = module.data.get_mut(id);
    let start = address.checked_sub(start_of(&data.kind)?)? as usize;
    data.value.get_mut(start..start + length)
}

fn start_of(kind: &DataKind) -> Option<u32> {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } => Some(start.cast_unsigned()),
        _ => None,
    }
}

/// The second part.
fn second(mut module: Module, later: &Later) -> Outcome<Vec<u8>> {
    let functions = later_of(&module, later);
    // Their places in the table, in runs without a gap.
    let mut runs: Vec<(TableId, i32, Vec<FunctionId>)> = Vec::new();
    let elements: Vec<_> = module.elements.iter().map(|element| element.id()).collect();
    for id in elements {
        let element = module.elements.get(id);
        if let (
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(start)),
            },
            ElementItems::Functions(items),
        ) = (&element.kind, &element.items)
        {
            for (place, item) in (*start..).zip(items) {
                if !functions.contains(item) {
                    continue;
                }
                let follows = |(of, from, run): &&mut (TableId, i32, Vec<FunctionId>)| {
                    of == table && i64::from(*from) + run.len() as i64 == i64::from(place)
                };
                match runs.last_mut().filter(follows) {
                    Some((_, _, run)) => run.push(*item),
                    None => runs.push((*table, place, vec![*item])),
                }
            }
        }
        module.elements.delete(id);
    }
    let memory = module.get_memory_id().map_err(about("the program"))?;
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in segments {
        module.data.delete(id);
    }
    let exports: Vec<ExportId> = module.exports.iter().map(|export| export.id()).collect();
    let mut known: Vec<ExportItem> = Vec::new();
    for id in exports {
        let export = module.exports.get(id);
        let (name, item) = (export.name.clone(), export.item);
        // One function can have two names, such as two kinds of closures that come to the same code.
        if !known.iter().any(|known| same(known, &item)) {
            import(&mut module, &name, item);
            known.push(item);
        }
        module.exports.delete(id);
    }
    module.start = None;
    let table_ids: BTreeSet<TableId> = module.tables.iter().map(|table| table.id()).collect();
    for id in table_ids {
        module.tables.get_mut(id).elem_segments.clear();
    }
    module.memories.get_mut(memory).data_segments.clear();
    for (table, place, run) in runs {
        let offset = ConstExpr::Value(Value::I32(place));
        let id = module.elements.add(
            ElementKind::Active { table, offset },
            ElementItems::Functions(run),
        );
        module.tables.get_mut(table).elem_segments.insert(id);
    }
    for (address, bytes) in &later.data {
        let offset = ConstExpr::Value(Value::I32(address.cast_signed()));
        let id = module
            .data
            .add(DataKind::Active { memory, offset }, bytes.clone());
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Makes an import from the first part of what that exports under this name.
fn import(module: &mut Module, name: &str, item: ExportItem) {
    match item {
        ExportItem::Function(id) => {
            // A function of JavaScript that the second part calls itself comes from the first part, too.
            if let FunctionKind::Import(old) = &module.funcs.get(id).kind {
                let old = old.import;
                module.imports.delete(old);
            }
            let import = module.imports.add(FIRST, name, id);
            let function = module.funcs.get_mut(id);
            let ty = function.ty();
            function.kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        ExportItem::Memory(id) => {
            let import = module.imports.add(FIRST, name, id);
            module.memories.get_mut(id).import = Some(import);
        }
        ExportItem::Table(id) => {
            let import = module.imports.add(FIRST, name, id);
            module.tables.get_mut(id).import = Some(import);
        }
        ExportItem::Global(id) => {
            let import = module.imports.add(FIRST, name, id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        ExportItem::Tag(_) => {}
    }
}

#[cfg(test)]
mod tests;
