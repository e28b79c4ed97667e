//! What terminals of five families send for keys, wheels and reports that are no keys of the quiz.

/// What xterm sends for keys with modifiers: shift is 2, alt 3, control 5, their sums up to 16.
fn xterm() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for modifier in 2..=16 {
        for letter in "ABCDEFHPQRS".chars() {
            sequences.push(format!("\x1b[1;{modifier}{letter}"));
        }
        for number in [1, 2, 3, 4, 5, 6, 15, 17, 18, 19, 20, 21, 23, 24] {
            sequences.push(format!("\x1b[{number};{modifier}~"));
        }
        // As older ones do.
        for letter in "PQRSABCDHF".chars() {
            sequences.push(format!("\x1bO{modifier}{letter}"));
        }
    }
    for letter in "PQRS".chars() {
        sequences.push(format!("\x1bO{letter}"));
    }
    for number in [2, 15, 17, 18, 19, 20, 21, 23, 24] {
        sequences.push(format!("\x1b[{number}~"));
    }
    sequences.push("\x1b[Z".into());
    sequences.push("\x1b[E".into());
    sequences.into_iter().map(String::into_bytes).collect()
}

/// What rxvt sends: an own end for each modifier, and a second ESC for Alt.
fn rxvt() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for number in [
        1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31,
        32, 33, 34,
    ] {
        for end in ["$", "^", "@"] {
            sequences.push(format!("\x1b[{number}{end}"));
            sequences.push(format!("\x1b\x1b[{number}{end}"));
        }
        sequences.push(format!("\x1b\x1b[{number}~"));
    }
    for number in 11..=14 {
        sequences.push(format!("\x1b[{number}~"));
    }
    for letter in "abcd".chars() {
        sequences.push(format!("\x1b[{letter}"));
        sequences.push(format!("\x1bO{letter}"));
        sequences.push(format!("\x1b\x1b[{}", letter.to_ascii_uppercase()));
        sequences.push(format!("\x1b\x1bO{}", letter.to_ascii_uppercase()));
    }
    sequences.into_iter().map(String::into_bytes).collect()
}

/// What the Linux console and screen and tmux send where it is not what xterm sends.
fn linux_and_tmux() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for letter in "ABCDE".chars() {
        sequences.push(format!("\x1b[[{letter}"));
    }
    for number in [25, 26, 28, 29, 31, 32, 33, 34] {
        sequences.push(format!("\x1b[{number}~"));
    }
    // Alt and a key; extended keys.
    for key in [
        "1", "5", "s", "q", "?", " ", "\r", "\x7f", "h", "j", "k", "l", "é",
    ] {
        sequences.push(format!("\x1b{key}"));
    }
    for modifier in 2..=8 {
        for code in [9, 13, 49, 53, 115, 113] {
            sequences.push(format!("\x1b[27;{modifier};{code}~"));
        }
    }
    sequences.into_iter().map(String::into_bytes).collect()
}

/// The keyboard protocol of kitty, with modifiers, events, alternate keys and text.
fn kitty() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    let codes = [9, 13, 27, 32, 49, 53, 57, 63, 104, 113, 115, 127];
    for code in codes.into_iter().chain((57344..=57454).step_by(5)) {
        sequences.push(format!("\x1b[{code}u"));
        for modifier in [2, 3, 5, 8, 9, 65, 129] {
            sequences.push(format!("\x1b[{code};{modifier}u"));
        }
        sequences.push(format!("\x1b[{code};1:3u"));
        sequences.push(format!("\x1b[{code}:{code}:{code};2:2;{code}:{code}u"));
    }
    for letter in "ABCDEFHPQS".chars() {
        sequences.push(format!("\x1b[1;1:3{letter}"));
        sequences.push(format!("\x1b[1;129{letter}"));
    }
    sequences.push("\x1b[?31u".into());
    sequences.into_iter().map(String::into_bytes).collect()
}

/// Mouse reports of three kinds, focus, and the replies to questions that nobody asked.
fn reports() -> Vec<Vec<u8>> {
    let mut sequences: Vec<Vec<u8>> = Vec::new();
    for button in [0, 1, 2, 3, 4, 16, 32, 35, 64, 65] {
        for (column, row) in [(1, 1), (17, 5), (80, 24), (200, 50)] {
            sequences.push(format!("\x1b[<{button};{column};{row}M").into_bytes());
            sequences.push(format!("\x1b[<{button};{column};{row}m").into_bytes());
            sequences.push(format!("\x1b[{};{column};{row}M", button + 32).into_bytes());
            let mut old = b"\x1b[M".to_vec();
            old.extend([button + 32, column + 32, row + 32]);
            sequences.push(old);
        }
    }
    for text in [
        "\x1b[I",
        "\x1b[O",
        "\x1b[1;1R",
        "\x1b[24;80R",
        "\x1b[?24;80R",
        "\x1b[0n",
        "\x1b[?62;1;2;4;6;9;15;22;29c",
        "\x1b[>0;276;0c",
        "\x1b[>41;354;0c",
        "\x1b[?2026;2$y",
        "\x1b[4;1$y",
        "\x1b[8;24;80t",
        "\x1b[4;600;800t",
        "\x1b[?997;1n",
        "\x1b[201~",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1b]11;rgb:1212/3434/5656\x07",
        "\x1b]4;1;rgb:1111/2222/3333\x1b\\",
        "\x1b]52;c;MTIzNDVxMw==\x07",
        "\x1b]lrole 1 2 3 q3\x1b\\",
        "\x1bP1$r0;1;4m\x1b\\",
        "\x1bP>|XTerm(380)\x1b\\",
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1bP!|00000000\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^1 2 3\x1b\\",
        "\x1bX1 2 3\x1b\\",
        "\u{9b}1;2A",
    ] {
        sequences.push(text.into());
    }
    sequences.push(b"\x9b1;2A".to_vec());
    sequences.push(b"\x8fP".to_vec());
    sequences.push(b"\x9d11;rgb:1212/3434/5656\x9c".to_vec());
    sequences.push(b"\x901$r0m\x9c".to_vec());
    sequences
}

pub(crate) fn families() -> [(&'static str, Vec<Vec<u8>>); 5] {
    [
        ("xterm", xterm()),
        ("rxvt", rxvt()),
        ("linux, tmux", linux_and_tmux()),
        ("kitty", kitty()),
        ("reports", reports()),
    ]
}
