//! Exact decimals.

/// `mantissa × 10^exponent`, exact; never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    mantissa: u128,
    exponent: i32,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal::int(0);
    /// One.
    pub const ONE: Decimal = Decimal::int(1);

    /// A whole number.
    pub const fn int(n: u128) -> Self {
        Decimal { mantissa: n, exponent: 0 }
    }

    /// The digits `0`–`9` of `digits`, the last `decimals` of them after the
    /// point. `None` when there are more than 38 significant ones.
    pub fn from_digits(digits: impl Iterator<Item = u32>, decimals: i32) -> Option<Self> {
        let mut mantissa = 0u128;
        for digit in digits {
            mantissa = mantissa.checked_mul(10)?.checked_add(u128::from(digit))?;
        }
        Some(Decimal { mantissa, exponent: -decimals })
    }

    /// Times ten to the power of `by`.
    pub fn shift(self, by: i32) -> Self {
        if self.mantissa == 0 { Decimal::ZERO } else { Decimal { exponent: self.exponent + by, ..self } }
    }

    /// The sum; `None` when it has more than 38 digits.
    pub fn plus(self, other: Decimal) -> Option<Self> {
        if self.mantissa == 0 {
            return Some(other);
        }
        if other.mantissa == 0 {
            return Some(self);
        }
        let exponent = self.exponent.min(other.exponent);
        let scaled = |d: Decimal| d.mantissa.checked_mul(10u128.checked_pow((d.exponent - exponent).cast_unsigned())?);
        Some(Decimal { mantissa: scaled(self)?.checked_add(scaled(other)?)?, exponent })
    }

    /// How far the two are apart; `None` when that has more than 38 digits.
    pub fn distance(self, other: Decimal) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let scaled = |d: Decimal| d.mantissa.checked_mul(10u128.checked_pow((d.exponent - exponent).cast_unsigned())?);
        Some(Decimal { mantissa: scaled(self)?.abs_diff(scaled(other)?), exponent })
    }

    /// The nearest double.
    pub fn to_f64(self) -> f64 {
        format!("{}e{}", self.mantissa, self.exponent).parse().unwrap_or(f64::NAN)
    }

    /// The value if it is a whole number.
    pub fn to_int(self) -> Option<u64> {
        let power = self.exponent.unsigned_abs();
        let whole = if self.exponent >= 0 {
            self.mantissa.checked_mul(10u128.checked_pow(power)?)?
        } else {
            let power = 10u128.checked_pow(power)?;
            if !self.mantissa.is_multiple_of(power) {
                return None;
            }
            self.mantissa / power
        };
        u64::try_from(whole).ok()
    }

    /// Whether a double holds the value: it reads back as the same decimal.
    pub fn fits_f64(self) -> bool {
        self.mantissa < 1 << 53 && (-22..=22).contains(&self.exponent)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let digits = self.mantissa.to_string();
        if self.exponent >= 0 {
            return write!(f, "{digits}{}", "0".repeat(self.exponent.unsigned_abs() as usize));
        }
        let decimals = self.exponent.unsigned_abs() as usize;
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - decimals);
        write!(f, "{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact() {
        let d = |digits: &str, decimals| {
            Decimal::from_digits(digits.chars().filter_map(|c| c.to_digit(10)), decimals).unwrap()
        };
        assert_eq!(d("12", 1).shift(8).to_f64(), 120_000_000.0);
        assert_eq!(d("12", 1).shift(8).to_int(), Some(120_000_000));
        assert_eq!(d("1", 1).plus(d("2", 1)).unwrap().to_f64(), 0.3);
        assert_eq!(d("5", 3).to_string(), "0.005");
        assert_eq!(d("154", 2).distance(d("13", 2)).unwrap().to_f64(), 1.41);
        assert_eq!(d("2", 0).distance(d("25", 1)).unwrap().to_f64(), 0.5);
        assert_eq!(d("12345678901234567890", 0).to_string(), "12345678901234567890");
        assert!(!d("12345678901234567890", 0).fits_f64());
        assert!(Decimal::from_digits(std::iter::repeat_n(9, 50), 0).is_none());
    }
}
