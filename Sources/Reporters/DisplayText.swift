/// One source line as a terminal shows it: tabs become blanks, invisible characters become visible, and every character
/// knows how many cells it takes, so that a mark under it lines up.
public struct DisplayText {
  /// What is printed.
  private(set) var text = ""
  /// Cell at which the scalar with this number (from 0) begins; one more entry for the end.
  private(set) var cells: [Int] = [0]

  static let tabWidth = 4
  /// A line longer than this is cut around the place: a minified file must not flood the screen.
  static let widthLimit = 160

  init(_ line: String) {
    for scalar in line.unicodeScalars {
      let start = cells[cells.count - 1]
      if scalar == "\t" {
        let blanks = Self.tabWidth - start % Self.tabWidth
        text += String(repeating: " ", count: blanks)
        cells.append(start + blanks)
      } else if Self.isInvisible(scalar) {
        let name = "<U+\(Self.hexadecimal(scalar.value))>"
        text += name
        cells.append(start + name.utf8.count)
      } else {
        text.unicodeScalars.append(scalar)
        cells.append(start + Self.width(of: scalar))
      }
    }
  }

  /// A text with what cannot be seen written out.
  public static func visible(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isInvisible(scalar), !(keepingLines && scalar == "\n") {
        result += "<U+\(hexadecimal(scalar.value))>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The cells from a 1-based column up to another; at least one.
  func span(from column: Int, to endColumn: Int) -> Range<Int> {
    let start = cells[min(max(0, column - 1), cells.count - 1)]
    let end = cells[min(max(0, endColumn - 1), cells.count - 1)]
    return start..<max(start + 1, end)
  }

  /// Control, bidirectional and zero-width characters: printing them would hide or rearrange what stands there.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF:
      true
    // U+FFFE and U+FFFF close every plane.
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Cells of a scalar: 0 for marks that combine, 2 for the wide ranges of UAX #11, else 1.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
