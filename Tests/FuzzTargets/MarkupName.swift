/// The name of an element or attribute, packed into integers, so that comparing two is cheap and exact.
struct MarkupName: Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The letters from the low byte up; 0 where there is none.
  private var head: UInt128 = 0
  private var tail: UInt64 = 0

  /// More than the longest name that we write.
  private static let lengthLimit = 24

  /// nil for none, and for one longer than any that we write.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Self.lengthLimit else { return nil }
    for (offset, byte) in zip(0..., bytes) { put(byte, at: offset) }
  }

  init(stringLiteral text: StaticString) {
    for (offset, byte) in zip(0..<Self.lengthLimit, text.description.utf8) { put(byte, at: offset) }
  }

  private mutating func put(_ byte: UInt8, at offset: Int) {
    if offset < 16 { head |= UInt128(byte) << (offset * 8) } else { tail |= UInt64(byte) << ((offset - 16) * 8) }
  }

  var description: String {
    let letters = (0..<16).map { UInt8(truncatingIfNeeded: head >> ($0 * 8)) } + (0..<8).map { UInt8(truncatingIfNeeded: tail >> ($0 * 8)) }
    return String(decoding: letters.prefix { $0 != 0 }, as: UTF8.self)
  }

  var beginsInLowerCase: Bool { (0x61...0x7A).contains(UInt8(truncatingIfNeeded: head)) }

  /// `onclick` and all its kin.
  var isHandler: Bool { UInt16(truncatingIfNeeded: head) == 0x6E6F }

  /// Whether a name may hold `byte`.
  static func holds(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension MarkupName {
  static let script: MarkupName = "script"
  static let source: MarkupName = "src"
  static let style: MarkupName = "style"
  static let type: MarkupName = "type"

  static let voids: Set<MarkupName> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
  static let fromMarkdown: Set<MarkupName> = [
    "a", "blockquote", "br", "caption", "code", "dd", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "input", "li", "ol", "p", "pre", "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  static let fromMarkdownAttributes: Set<MarkupName> = [
    "align", "alt", "aria-label", "aria-labelledby", "checked", "class", "disabled", "href", "id", "lang", "rel", "role",
    "scope", "src", "start", "tabindex", "title", "type",
  ]
  static let addresses: Set<MarkupName> = ["href", "src", "action", "xlink:href"]
  static let forbidden: Set<MarkupName> = ["style", "srcdoc", "formaction"]
}

/// What stands where a browser takes an address.
struct WitnessedAddress: CustomStringConvertible {
  private let bytes: ArraySlice<UInt8>
  /// Whether it leads out of the page's own site, or could be read so.
  let namesScheme: Bool
  /// Whether it holds what browsers drop or turn before they look: blanks, controls, backslashes.
  let hidesSomething: Bool

  private static let schemes = ["https://", "http://", "mailto:", "tel:"].map { Array($0.utf8) }
  private static let writtenOut = ["&#58;", "&#x3a;", "&#x3A;", "&colon;", "&Tab;", "&NewLine;"].map { Array($0.utf8) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var namesScheme = bytes.starts(with: "//".utf8)
    var hidesSomething = false
    var isHead = true
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): isHead = false
      case UInt8(ascii: ":") where isHead: namesScheme = true
      case UInt8(ascii: "&"): if Self.writtenOut.contains(where: { bytes[index...].starts(with: $0) }) { namesScheme = true }
      case 0...0x20, 0x7F, UInt8(ascii: "\\"): hidesSomething = true
      default: break
      }
    }
    self.namesScheme = namesScheme
    self.hidesSomething = hidesSomething
  }

  /// By a scheme that is on the list.
  var mayBePublished: Bool {
    Self.schemes.contains { scheme in
      bytes.count >= scheme.count && zip(bytes, scheme).allSatisfy { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
    }
  }

  var description: String { String(decoding: bytes, as: UTF8.self) }
}
