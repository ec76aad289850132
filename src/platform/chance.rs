//! Random numbers for identities and writers.

/// A random number; from the browser's own generator for keys where there is one.
#[must_use]
pub fn number() -> u64 {
    let mut bytes = [0u8; 8];
    let strong = super::window()
        .and_then(|w| w.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if strong {
        return u64::from_le_bytes(bytes);
    }
    // Two halves: one such number has 52 random bits.
    let half = || js_sys::Math::random().to_bits() << 12 >> 16;
    (half() << 32) ^ half()
}
