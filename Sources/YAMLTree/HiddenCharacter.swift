/// What a character beyond ASCII does to the reader of a file.
enum HiddenCharacter {
  /// C1 controls and noncharacters: no text holds them.
  case control
  /// Seen as nothing, and yet part of a word.
  case invisible
  /// Turns the direction of the text around it, so that it reads otherwise than it is.
  case bidirectional
  /// A line break to YAML 1.1 and to libyaml, not to editors.
  case lineBreak
  /// Looks like a space and is none.
  case wideSpace
  /// The quotes of word processors.
  case smartQuote

  /// The quick test in front of the table: most text beyond ASCII (é, —, …) fails it.
  @inline(__always)
  static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x2000 { return value <= 0xA0 || value == 0xAD || value == 0x34F || value >= 0x600 }
    if value < 0x2070 { return value != 0x2013 && value != 0x2014 && value != 0x2022 && value != 0x2026 }
    return value >= 0x2800
  }

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x80...0x9F, 0xFFFE, 0xFFFF: self = .control
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .wideSpace
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidirectional
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065,
      0x206A...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      self = .invisible
    case 0x2018...0x201F, 0x2032...0x2037: self = .smartQuote
    default:
      // U+FFFE and U+FFFF close every plane.
      guard scalar.value & 0xFFFE == 0xFFFE else { return nil }
      self = .control
    }
  }

  /// U+200D: invisible, and what makes one picture of two emoji.
  static let joiner = Unicode.Scalar(0x200D)!

  /// A picture that a joiner may stand beside; digits, letters of flags and colours of skin are emoji too, and are none.
  static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2190 && scalar.properties.isEmoji && !scalar.properties.isEmojiModifier
      && !(0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether it belongs to the emoji in front of it: a colour of skin, or «as a picture».
  static func shapesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// «U+200B» and what it is called.
  static func name(_ scalar: Unicode.Scalar) -> String {
    var hex = String(scalar.value, radix: 16, uppercase: true)
    while hex.utf8.count < 4 { hex = "0" + hex }
    if let name = scalar.properties.name ?? scalar.properties.nameAlias { return "U+\(hex) \(name)" }
    return "U+\(hex)"
  }
}
