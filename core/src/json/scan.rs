//! The text of JSON, thing by thing, without a word about types.
//!
//! All of it exists once, however many types are read with it; that keeps the download small.
//! Must never panic, nor go deeper than [`DEEPEST`], whatever the text is.

use super::Broken;

/// So many arrays and objects may lie in each other.
const DEEPEST: usize = 64;

/// A text and how far it has been read.
pub struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// The string that was read last, without its escapes.
    string: String,
}

impl Reader<'_> {
    /// Stands before the first character.
    pub fn new(text: &str) -> Reader<'_> {
        Reader {
            text,
            at: 0,
            depth: 0,
            string: String::new(),
        }
    }

    /// The byte that is next; 0, which is allowed nowhere, at the end.
    fn peek(&self) -> u8 {
        self.text
            .as_bytes()
            .get(self.at)
            .copied()
            .unwrap_or_default()
    }

    fn bump(&mut self) -> u8 {
        let byte = self.peek();
        self.at += 1;
        byte
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == byte;
        self.at += usize::from(there);
        there
    }

    /// The byte with which the next thing begins.
    #[inline(never)]
    pub fn begin(&mut self) -> u8 {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.peek()
    }

    /// Goes past this byte, which has to come next.
    #[inline(never)]
    pub fn expect(&mut self, byte: u8) -> Result<(), Broken> {
        self.begin();
        require(self.take(byte))
    }

    /// Nothing may be left.
    pub fn end(&mut self) -> Result<(), Broken> {
        self.begin();
        require(self.at == self.text.len())
    }

    /// Goes past this word, which has to stand right here.
    #[inline(never)]
    pub fn word(&mut self, word: &str) -> Result<(), Broken> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += word.len();
        require(rest.starts_with(word))
    }

    /// Goes into an array or an object.
    #[inline(never)]
    pub fn enter(&mut self, open: u8) -> Result<(), Broken> {
        self.depth += 1;
        require(self.depth <= DEEPEST)?;
        self.expect(open)
    }

    /// Whether there is one more before `close`, past the comma.
    #[inline(never)]
    pub fn more(&mut self, first: bool, close: u8) -> Result<bool, Broken> {
        let more = self.begin() != close;
        if more && !first {
            self.expect(b',')?;
        }
        Ok(more)
    }

    /// Goes out again, past `close`.
    #[inline(never)]
    pub fn leave(&mut self, close: u8) -> Result<(), Broken> {
        self.depth -= 1;
        self.expect(close)
    }

    /// Goes past a string and gives it without its escapes.
    #[inline(never)]
    pub fn string(&mut self) -> Result<&str, Broken> {
        self.expect(b'"')?;
        self.string.clear();
        loop {
            let from = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            let plain = self.text.get(from..self.at).ok_or(Broken)?;
            self.string.push_str(plain);
            match self.bump() {
                b'"' => return Ok(&self.string),
                b'\\' => {
                    let c = self.escaped()?;
                    self.string.push(c);
                }
                _ => return Err(Broken),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Broken> {
        Ok(match self.bump() {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let mut code = self.unit()?;
                if (0xd800..0xdc00).contains(&code) {
                    self.word("\\u")?;
                    let low = self.unit()?;
                    require((0xdc00..0xe000).contains(&low))?;
                    code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                }
                char::from_u32(code).ok_or(Broken)?
            }
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(Broken),
        })
    }

    #[inline(never)]
    fn unit(&mut self) -> Result<u32, Broken> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.bump()).to_digit(16);
            unit = unit << 4 | digit.ok_or(Broken)?;
        }
        Ok(unit)
    }

    /// Goes past a number: whether it is below zero, and its amount if that is whole and a `u64`.
    #[inline(never)]
    pub fn number(&mut self) -> Result<(bool, Option<u64>), Broken> {
        let minus = self.take(b'-');
        let mut amount = match self.take(b'0') {
            true => Some(0),
            false => self.digits()?,
        };
        if self.take(b'.') {
            self.digits()?;
            amount = None;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
            amount = None;
        }
        Ok((minus, amount))
    }

    #[inline(never)]
    fn digits(&mut self) -> Result<Option<u64>, Broken> {
        let from = self.at;
        let mut amount = Some(0u64);
        while let digit @ b'0'..=b'9' = self.peek() {
            let digit = u64::from(digit - b'0');
            amount = amount.and_then(|amount| amount.checked_mul(10)?.checked_add(digit));
            self.at += 1;
        }
        require(self.at > from)?;
        Ok(amount)
    }

    /// Goes past a whole number that is not below zero.
    #[inline(never)]
    pub fn natural(&mut self) -> Result<u64, Broken> {
        self.begin();
        match self.number()? {
            (false, Some(amount)) => Ok(amount),
            _ => Err(Broken),
        }
    }

    /// Goes past `null` if it is next.
    #[inline(never)]
    pub fn null(&mut self) -> Result<bool, Broken> {
        let null = self.begin() == b'n';
        if null {
            self.word("null")?;
        }
        Ok(null)
    }

    /// Passes over one value.
    pub fn skip(&mut self) -> Result<(), Broken> {
        match self.begin() {
            b'"' => self.string().map(|_| ()),
            b'[' => self.skip_all(b'[', b']'),
            b'{' => self.skip_all(b'{', b'}'),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number().map(|_| ()),
        }
    }

    #[inline(never)]
    fn skip_all(&mut self, open: u8, close: u8) -> Result<(), Broken> {
        self.enter(open)?;
        let mut first = true;
        while self.more(first, close)? {
            first = false;
            if open == b'{' {
                self.string()?;
                self.expect(b':')?;
            }
            self.skip()?;
        }
        self.leave(close)
    }
}

fn require(good: bool) -> Result<(), Broken> {
    if good { Ok(()) } else { Err(Broken) }
}
