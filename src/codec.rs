//! Reading and writing of the data files that `bake` makes: a magic word, then
//! columns of numbers, each preceded by its length. Integers are LEB128.

use crate::LoadError;

/// Reads a data file; every read is checked.
pub struct Reader<'a> {
    name: &'static str,
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Open `bytes`, which must begin with `magic`. `name` is used in errors.
    ///
    /// # Errors
    /// When the magic word is another: a foreign file, or of another version.
    pub fn open(name: &'static str, magic: &[u8; 4], bytes: &'a [u8]) -> Result<Self, LoadError> {
        match bytes.strip_prefix(magic) {
            Some(bytes) => Ok(Reader { name, bytes }),
            None => Err(LoadError { name, reason: "not a file of this kind and version" }),
        }
    }

    /// An error that names the file.
    pub fn error(&self, reason: &'static str) -> LoadError {
        LoadError { name: self.name, reason }
    }

    /// The next integer.
    ///
    /// # Errors
    /// At the end of the data, or when it does not fit 32 bits.
    pub fn int(&mut self) -> Result<u32, LoadError> {
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let Some((&byte, rest)) = self.bytes.split_first() else { return Err(self.error("cut short")) };
            self.bytes = rest;
            let low = u32::from(byte & 0x7F);
            if shift == 28 && low > 0xF {
                break;
            }
            value |= low << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(self.error("an integer is too large"))
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    /// When there are fewer.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], LoadError> {
        let Some((head, rest)) = self.bytes.split_at_checked(count) else { return Err(self.error("cut short")) };
        self.bytes = rest;
        Ok(head)
    }

    /// A column of integers: its length, then its values.
    ///
    /// # Errors
    /// As [`Reader::int`].
    pub fn column(&mut self) -> Result<Vec<u32>, LoadError> {
        let count = self.int()? as usize;
        if count > self.bytes.len() {
            return Err(self.error("a column is longer than the file"));
        }
        let mut out = Vec::with_capacity(count);
        for _ in 0..count {
            out.push(self.int()?);
        }
        Ok(out)
    }

    /// The bytes of a column of integers, as LEB128: their number, then they.
    ///
    /// # Errors
    /// When there are fewer.
    pub fn sized(&mut self) -> Result<&'a [u8], LoadError> {
        let length = self.int()? as usize;
        self.bytes(length)
    }
}

/// Writes what [`Reader`] reads.
#[cfg(feature = "tools")]
#[derive(Default)]
pub struct Writer {
    /// The file so far.
    pub bytes: Vec<u8>,
}

#[cfg(feature = "tools")]
impl Writer {
    /// Begin a file.
    pub fn new(magic: &[u8; 4]) -> Self {
        Writer { bytes: magic.to_vec() }
    }
    /// Add an integer.
    pub fn int(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }
    /// Add a column of integers with the number of its bytes.
    pub fn sized(&mut self, values: &[u32]) {
        let mut column = Writer::default();
        values.iter().for_each(|&v| column.int(v));
        self.int(column.bytes.len() as u32);
        self.bytes.extend(column.bytes);
    }
    /// Add a column of integers.
    pub fn column(&mut self, values: &[u32]) {
        self.int(values.len() as u32);
        values.iter().for_each(|&v| self.int(v));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_its_own() {
        assert!(Reader::open("x", b"WJW1", b"PNG").is_err());
        assert!(Reader::open("x", b"WJW1", b"WJW1").unwrap().int().is_err());
        assert!(Reader::open("x", b"WJW1", b"WJW1\xff\xff\xff\xff\xff\x01").unwrap().int().is_err());
        assert!(Reader::open("x", b"WJW1", b"WJW1\x7f").unwrap().column().is_err());
        assert_eq!(Reader::open("x", b"WJW1", b"WJW1\x02\x01\x80\x01").unwrap().column().unwrap(), [1, 128]);
        assert!(Reader::open("x", b"WJW1", b"WJW1\x04\x01\x80\x01").unwrap().sized().is_err());
        assert_eq!(Reader::open("x", b"WJW1", b"WJW1\x02\x80\x01").unwrap().sized().unwrap(), [128, 1]);
    }
}
