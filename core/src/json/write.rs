//! Writes what serde can take apart as compact JSON.
//!
//! Must never write anything but printable ASCII: one character above U+00FF would halve the room of the
//! whole value in WebKit.

use super::Broken;
use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct, Serializer,
};

/// The value as JSON; nothing at all if it has what cannot be written here: a number with a fraction,
/// bytes, a variant with content, a key that is no string.
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> String {
    let mut writer = Writer(String::new());
    match value.serialize(&mut writer) {
        Ok(()) => writer.0,
        Err(Broken) => String::new(),
    }
}

struct Writer(String);

impl Writer {
    #[inline(never)]
    fn add(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// A comma, unless this comes first. A string ends with `"`, so a bracket there has just been opened.
    #[inline(never)]
    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'[' | b'{')) {
            self.add(",");
        }
    }

    #[inline(never)]
    fn string(&mut self, text: &str) {
        self.add("\"");
        for c in text.chars() {
            match c {
                '\n' => self.add("\\n"),
                '\r' => self.add("\\r"),
                '\t' => self.add("\\t"),
                '\u{8}' => self.add("\\b"),
                '\u{c}' => self.add("\\f"),
                '"' => self.add("\\\""),
                '\\' => self.add("\\\\"),
                ' '..='~' => self.0.push(c),
                _ => self.escape(u32::from(c)),
            }
        }
        self.add("\"");
    }

    fn escape(&mut self, code: u32) {
        match code.checked_sub(0x1_0000) {
            None => self.unit(code),
            Some(code) => {
                self.unit(0xd800 + (code >> 10));
                self.unit(0xdc00 + (code & 0x3ff));
            }
        }
    }

    #[inline(never)]
    fn unit(&mut self, unit: u32) {
        self.add("\\u");
        for shift in [12, 8, 4, 0] {
            self.0.extend(char::from_digit(unit >> shift & 15, 16));
        }
    }

    #[inline(never)]
    fn integer(&mut self, amount: u64) {
        if amount > 9 {
            self.integer(amount / 10);
        }
        self.0.extend(char::from_digit((amount % 10) as u32, 10));
    }
}

/// The smaller integers are written as large ones.
macro_rules! small {
    ($($name:ident $of:ident $large:ident),*) => {$(
        fn $name(self, value: $of) -> Result<(), Broken> {
            self.$large(value.into())
        }
    )*};
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Broken;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Impossible<(), Broken>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Broken>;

    fn serialize_bool(self, value: bool) -> Result<(), Broken> {
        self.add(if value { "true" } else { "false" });
        Ok(())
    }

    small! {
        serialize_i8 i8 serialize_i64, serialize_i16 i16 serialize_i64, serialize_i32 i32 serialize_i64,
        serialize_u8 u8 serialize_u64, serialize_u16 u16 serialize_u64, serialize_u32 u32 serialize_u64
    }

    fn serialize_i64(self, value: i64) -> Result<(), Broken> {
        if value < 0 {
            self.add("-");
        }
        self.serialize_u64(value.unsigned_abs())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Broken> {
        self.integer(value);
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Broken> {
        Err(Broken)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Broken> {
        Err(Broken)
    }

    fn serialize_char(self, value: char) -> Result<(), Broken> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Broken> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Broken> {
        Err(Broken)
    }

    fn serialize_none(self) -> Result<(), Broken> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Broken> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Broken> {
        self.add("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Broken> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Broken> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Broken> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Broken> {
        Err(Broken)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Broken> {
        self.add("[");
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Broken> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Broken> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Broken>, Broken> {
        Err(Broken)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Broken> {
        self.add("{");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Broken> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Broken>, Broken> {
        Err(Broken)
    }
}

/// What serde calls an array, by each of its names.
macro_rules! array {
    ($($of:ident $add:ident),*) => {$(
        impl $of for &mut Writer {
            type Ok = ();
            type Error = Broken;

            fn $add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Broken> {
                self.comma();
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Broken> {
                self.add("]");
                Ok(())
            }
        }
    )*};
}

array! { SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field }

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Broken;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Broken> {
        self.comma();
        let from = self.0.len();
        key.serialize(&mut **self)?;
        let string = self.0.as_bytes().get(from) == Some(&b'"');
        if string { Ok(()) } else { Err(Broken) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Broken> {
        self.add(":");
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Broken> {
        self.add("}");
        Ok(())
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Broken;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Broken> {
        self.comma();
        self.string(key);
        self.serialize_value(value)
    }

    fn end(self) -> Result<(), Broken> {
        SerializeMap::end(self)
    }
}
