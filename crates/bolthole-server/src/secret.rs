//! Secrets that open a door: made once, shown once, stored only as a hash.

use sha2::{Digest, Sha256};

use crate::machine::Machine;

/// 256 bits as 64 hexadecimal digits: a device's cookie or a one-time code.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// Long enough for any secret here; anything longer is not ours and is not even hashed.
const LONGEST: usize = 128;

impl Secret {
    /// A new one.
    pub fn mint(machine: &dyn Machine) -> Secret {
        Secret(hex(&machine.random()))
    }

    /// A short one that can be typed: 64 bits are plenty for ten minutes of a few tries each.
    pub(crate) fn mint_to_type(machine: &dyn Machine) -> Secret {
        Secret(hex(&machine.random()[..8]))
    }

    /// A code as a person typed it, with gaps and large letters.
    pub(crate) fn typed(text: &str) -> Option<Secret> {
        let letters = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-');
        Secret::sent(&letters.collect::<String>().to_ascii_lowercase())
    }

    /// The text that somebody sent, if it can be a secret at all.
    pub fn sent(text: &str) -> Option<Secret> {
        let fits =
            !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        fits.then(|| Secret(text.to_owned()))
    }

    /// What is stored and looked up in its place.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The secret itself, for the one cookie or link that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_never_shown_by_accident() {
        assert_eq!(format!("{:?}", Secret::sent("abc123").unwrap()), "Secret(…)");
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let code = Secret::sent("4f2a91c07be3a055").unwrap();
        assert_eq!(Secret::typed(" 4F2A 91c0-7BE3 a055").unwrap(), code);
        assert!(Secret::typed("Ellie").is_none());
    }

    #[test]
    fn only_hexadecimal_digits_of_a_sane_length_are_looked_up() {
        assert!(Secret::sent("").is_none());
        assert!(Secret::sent("not a code").is_none());
        assert!(Secret::sent(&"a".repeat(129)).is_none());
        assert_eq!(
            Secret::sent("ab").unwrap().hash(),
            <[u8; 32]>::from(Sha256::digest(b"ab"))
        );
    }
}
