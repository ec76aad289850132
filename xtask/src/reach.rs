//! What of a program only its later pages need, by what the linker noted: who calls whom, who takes whose
//! address, and which data points where (the sections `linking` and `reloc.*`, see the tool conventions of
//! WebAssembly, "Linking").
//!
//! The answer must never be too large: what could be reached without the later pages belongs to the first
//! part, whatever else uses it.

use crate::run::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    BinaryReaderError, DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationType,
    SymbolInfo,
};

/// What only the later pages need.
#[derive(Debug, Default)]
pub struct Later {
    /// Functions, by the linker's names for them.
    pub functions: BTreeSet<String>,
    /// Pieces of the memory's first content: where each lies, and its bytes.
    pub data: Vec<(u32, Vec<u8>)>,
}

/// A thing that can refer to others or be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    /// A function, by its index.
    Function(u32),
    /// A piece of data, by the index of its symbol.
    Data(usize),
}

/// A piece of data: its place in the file, its place in memory, its bytes.
struct Piece<'a> {
    place: Range<usize>,
    address: u32,
    bytes: &'a [u8],
}

/// What one section refers to: the place in the file and the target.
type References = BTreeMap<usize, Node>;

/// What `way_in` leads to and nothing else does, with `way_in` itself. `way_in` is a part of the one
/// function's name that has it.
///
/// # Errors
/// If the program has no notes of the linker, or no such function.
pub fn later(program: &[u8], way_in: &str) -> Outcome<Later> {
    let read = Read::new(program)?;
    let fits = |(_, name): &(&u32, &String)| name.contains(way_in);
    let mut ways = read.names.iter().filter(fits);
    let (Some((way, _)), None) = (ways.next(), ways.next()) else {
        return Err(format!("not one function is named {way_in}"));
    };
    let way = Node::Function(*way);
    let first = read.reached(read.roots.iter().copied(), Some(way));
    let all = read.reached(std::iter::once(way), None);
    let later: BTreeSet<Node> = all.difference(&first).copied().collect();
    let mut functions = BTreeSet::new();
    for node in &later {
        if let Node::Function(index) = node
            && read.bodies.contains_key(index)
        {
            let name = read.names.get(index).cloned();
            functions.insert(name.ok_or("a function has no name")?);
        }
    }
    Ok(Later {
        functions,
        data: read.only_of(&later),
    })
}

fn bad(error: BinaryReaderError) -> String {
    format!("the program: {error}")
}

/// A program as it was read.
#[derive(Default)]
struct Read<'a> {
    /// The functions that are defined, by index.
    names: BTreeMap<u32, String>,
    bodies: BTreeMap<u32, Range<usize>>,
    pieces: BTreeMap<usize, Piece<'a>>,
    references: References,
    roots: Vec<Node>,
}

impl<'a> Read<'a> {
    fn new(program: &'a [u8]) -> Outcome<Read<'a>> {
        let mut read = Read::default();
        let mut imported = 0;
        let mut bodies = 0;
        let mut code = 0;
        // Each piece of the memory's first content: where it stands in the file and in memory.
        let mut segments: Vec<(usize, u32, &'a [u8])> = Vec::new();
        let mut data = 0;
        let mut symbols: Vec<Option<Node>> = Vec::new();
        let mut relocations = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.map_err(bad)? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(bad)?;
                        if matches!(import.ty, wasmparser::TypeRef::Func(_)) {
                            imported += 1;
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.map_err(bad)?;
                        if export.kind == wasmparser::ExternalKind::Func {
                            read.roots.push(Node::Function(export.index));
                        }
                    }
                }
                Payload::StartSection { func, .. } => read.roots.push(Node::Function(func)),
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => {
                    read.bodies.insert(imported + bodies, body.range());
                    bodies += 1;
                }
                Payload::DataSection(section) => {
                    data = section.range().start;
                    for segment in section {
                        let segment = segment.map_err(bad)?;
                        let DataKind::Active { offset_expr, .. } = segment.kind else {
                            return Err("a segment of data has no place".to_owned());
                        };
                        let mut reader = offset_expr.get_operators_reader();
                        let Operator::I32Const { value } = reader.read().map_err(bad)? else {
                            return Err("a segment of data has no fixed place".to_owned());
                        };
                        let start = segment.range.end - segment.data.len();
                        segments.push((start, value.cast_unsigned(), segment.data));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking {
                            let Linking::SymbolTable(table) = part.map_err(bad)? else {
                                continue;
                            };
                            for symbol in table {
                                let symbol = symbol.map_err(bad)?;
                                let node = read.symbol(symbol, symbols.len(), &segments);
                                symbols.push(node);
                            }
                        }
                    }
                    KnownCustom::Reloc(reloc) => {
                        let start = match section.name() {
                            "reloc.CODE" => code,
                            "reloc.DATA" => data,
                            _ => continue,
                        };
                        for entry in reloc.entries() {
                            let entry = entry.map_err(bad)?;
                            relocations.push((start, entry));
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if symbols.is_empty() {
            return Err("the linker left no notes (--emit-relocs)".to_owned());
        }
        for (start, entry) in relocations {
            use RelocationType as Is;
            if matches!(
                entry.ty,
                Is::TypeIndexLeb | Is::GlobalIndexLeb | Is::TableNumberLeb
            ) {
                continue;
            }
            let target = symbols.get(usize::try_from(entry.index).unwrap_or(usize::MAX));
            let target = target.ok_or("a reference leads nowhere")?;
            let place = start + usize::try_from(entry.offset).unwrap_or_default();
            if let Some(node) = target {
                read.references.insert(place, *node);
            }
        }
        Ok(read)
    }

    fn symbol(
        &mut self,
        symbol: SymbolInfo<'a>,
        number: usize,
        segments: &[(usize, u32, &'a [u8])],
    ) -> Option<Node> {
        match symbol {
            SymbolInfo::Func { index, name, .. } => {
                if self.bodies.contains_key(&index) {
                    self.names.insert(index, name?.to_owned());
                }
                Some(Node::Function(index))
            }
            SymbolInfo::Data { symbol, .. } => {
                let symbol = symbol?;
                let at = |number: u32| usize::try_from(number).ok();
                let (start, address, bytes) = segments.get(at(symbol.index)?)?;
                let (offset, size) = (at(symbol.offset)?, at(symbol.size)?);
                let piece = Piece {
                    place: start + offset..start + offset + size,
                    address: address + symbol.offset,
                    bytes: bytes.get(offset..offset + size)?,
                };
                self.pieces.insert(number, piece);
                Some(Node::Data(number))
            }
            _ => None,
        }
    }

    /// All that these lead to, without what only `but` leads to.
    fn reached(&self, from: impl Iterator<Item = Node>, but: Option<Node>) -> BTreeSet<Node> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<Node> = from.collect();
        while let Some(node) = open.pop() {
            if Some(node) == but || !reached.insert(node) {
                continue;
            }
            let place = match node {
                Node::Function(index) => self.bodies.get(&index).cloned(),
                Node::Data(number) => self.pieces.get(&number).map(|piece| piece.place.clone()),
            };
            let references = place.map(|place| self.references.range(place));
            open.extend(references.into_iter().flatten().map(|(_, node)| *node));
        }
        reached
    }

    /// The data of these, without what lies in any other's.
    fn only_of(&self, nodes: &BTreeSet<Node>) -> Vec<(u32, Vec<u8>)> {
        let mut theirs = BTreeMap::new();
        for (number, piece) in &self.pieces {
            if nodes.contains(&Node::Data(*number)) {
                theirs.extend((piece.address..).zip(piece.bytes.iter().copied()));
            }
        }
        for (number, piece) in &self.pieces {
            if !nodes.contains(&Node::Data(*number)) {
                for (address, _) in (piece.address..).zip(piece.bytes) {
                    theirs.remove(&address);
                }
            }
        }
        let mut pieces: Vec<(u32, Vec<u8>)> = Vec::new();
        for (address, byte) in theirs {
            match pieces.last_mut() {
                Some((start, bytes))
                    if u64::from(*start) + bytes.len() as u64 == u64::from(address) =>
                {
                    bytes.push(byte);
                }
                _ => pieces.push((address, vec![byte])),
            }
        }
        pieces
    }
}
