//! FLAC files, packed here without any compression: the reader does not care.

use expect_test::expect;

use crate::make::told;

/// One-channel FLAC of 16 bits at 250 kHz in blocks of 16 samples, kept as they are (RFC 9639, section 9).
pub(crate) fn packed(samples: &[i16]) -> Vec<u8> {
    let mut bytes = b"fLaC".to_vec();
    bytes.extend([0x80, 0, 0, 34]);
    bytes.extend([0, 16, 0, 16, 0, 0, 0, 0, 0, 0]);
    // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of samples.
    let packed = (250_000_u64 << 44) | (15 << 36) | samples.len() as u64;
    bytes.extend(packed.to_be_bytes());
    bytes.extend([0; 16]);
    for (index, block) in samples.chunks(16).enumerate() {
        bytes.extend(frame(u8::try_from(index).unwrap(), block));
    }
    bytes
}

fn frame(index: u8, block: &[i16]) -> Vec<u8> {
    // Sync, fixed blocks; block size in 8 bits and the rate from the file's head; one channel; 16 bits.
    let mut bytes = vec![
        0xff,
        0xf8,
        0x60,
        0x08,
        index,
        u8::try_from(block.len() - 1).unwrap(),
    ];
    bytes.push(u8::try_from(checksum(&bytes, 8, 0x07)).unwrap());
    bytes.push(0x02);
    bytes.extend(block.iter().flat_map(|sample| sample.to_be_bytes()));
    let sum = checksum(&bytes, 16, 0x8005);
    bytes.extend(u16::try_from(sum).unwrap().to_be_bytes());
    bytes
}

fn checksum(bytes: &[u8], n_bits: u32, polynomial: u32) -> u32 {
    let top = 1 << (n_bits - 1);
    let mask = (top << 1) - 1;
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ (u32::from(*byte) << (n_bits - 8)), |sum, _| {
            if sum & top == 0 {
                (sum << 1) & mask
            } else {
                ((sum << 1) ^ polynomial) & mask
            }
        })
    })
}

#[test]
fn flac_reads_like_wav() {
    let samples: Vec<i16> = (0..40)
        .map(|index| if index % 2 == 0 { 16_384 } else { -16_384 })
        .collect();
    expect!["Flac Whole { bits: 16 }, 250000 Hz, 40 samples: +0.500 -0.500 +0.500 -0.500"]
        .assert_eq(&told(&packed(&samples)));
}

#[test]
fn what_came_before_the_damage_is_kept() {
    let mut file = packed(&[16_384; 40]);
    let end = file.len();
    file[end - 10] ^= 0xff;
    expect![[r#"
        Flac Whole { bits: 16 }, 250000 Hz, 32 samples: +0.500 +0.500 +0.500 +0.500
        is damaged after 0.0 s (what follows is not what was once written); everything before was read"#]]
    .assert_eq(&told(&file));
}

#[test]
fn a_flac_file_that_was_cut_ends_early_and_says_so() {
    let file = packed(&[16_384; 40]);
    expect![[r#"
        Flac Whole { bits: 16 }, 250000 Hz, 32 samples: +0.500 +0.500 +0.500 +0.500
        is damaged after 0.0 s (the file was cut off there); everything before was read"#]]
    .assert_eq(&told(&file[..file.len() - 20]));
}
