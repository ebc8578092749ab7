import Diagnostics

/// One `{{…}}` of a template, where it stands in the file and in the markup.
struct TemplateTag {
  enum Kind: Equatable {
    case variable
    case unescapedVariable
    case sectionStart(isInverted: Bool)
    case sectionEnd
    case partial
    case comment
  }

  let kind: Kind
  let name: String
  let range: SourceRange
  let place: MarkupPlace
}

/// Finds the tags of one template without rendering it.
///
/// swift-mustache turns an unknown name into nothing, without a word; so each name is looked at here first, and only
/// the small part of Mustache that a layout needs is let through: variables, sections, partials without indentation of
/// their own, comments. No lambdas, no transforms, no inheritance, no other delimiters, no pragmas.
struct TagScanner {
  private let file: SourceFile
  private var markup = MarkupTracker()
  private var offset = 0
  private(set) var tags: [TemplateTag] = []

  /// Why a tag is refused, and where.
  struct Refusal: Error {
    enum Reason {
      case unclosed, badName, unsupported
      case unbalancedSection(String)
      case halfMarkup
      case forbiddenCharacter
    }

    let reason: Reason
    let range: SourceRange
  }

  init(_ file: SourceFile) {
    self.file = file
  }

  static func tags(of file: SourceFile) throws(Refusal) -> [TemplateTag] {
    var scanner = TagScanner(file)
    try scanner.scan()
    return scanner.tags
  }

  private mutating func scan() throws(Refusal) {
    var open: [TemplateTag] = []
    while offset < file.bytes.count {
      if Sentinel.isForbidden(file.bytes[offset]) { throw refusal(.forbiddenCharacter, offset..<(offset + 1)) }
      guard file.bytes[offset...].starts(with: [UInt8(ascii: "{"), UInt8(ascii: "{")]) else {
        markup.advance(over: file.bytes[offset])
        offset += 1
        continue
      }
      let tag = try readTag()
      switch tag.kind {
      case .sectionStart: open.append(tag)
      case .sectionEnd:
        guard open.popLast()?.name == tag.name else {
          throw Refusal(reason: .unbalancedSection(tag.name), range: tag.range)
        }
      default: break
      }
      tags.append(tag)
    }
    if let unclosed = open.last { throw Refusal(reason: .unbalancedSection(unclosed.name), range: unclosed.range) }
    guard markup.place == .content else { throw refusal(.halfMarkup, file.bytes.count..<file.bytes.count) }
  }

  private func refusal(_ reason: Refusal.Reason, _ range: Range<Int>) -> Refusal {
    Refusal(reason: reason, range: SourceRange(source: file.id, range))
  }

  private mutating func readTag() throws(Refusal) -> TemplateTag {
    let start = offset
    let isTriple = file.bytes[(start + 2)...].first == UInt8(ascii: "{")
    let close: [UInt8] = Array((isTriple ? "}}}" : "}}").utf8)
    var end = start + 2
    while end < file.bytes.count, !file.bytes[end...].starts(with: close) { end += 1 }
    guard end < file.bytes.count else { throw refusal(.unclosed, start..<min(start + 40, file.bytes.count)) }
    offset = end + close.count
    let range = start..<offset
    var inside = file.bytes[(start + (isTriple ? 3 : 2))..<end]
    var kind: TemplateTag.Kind = isTriple ? .unescapedVariable : .variable
    if !isTriple, let mark = inside.first {
      switch mark {
      case UInt8(ascii: "#"): kind = .sectionStart(isInverted: false)
      case UInt8(ascii: "^"): kind = .sectionStart(isInverted: true)
      case UInt8(ascii: "/"): kind = .sectionEnd
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "!"): kind = .comment
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"):
        throw refusal(.unsupported, range)
      default: break
      }
      if kind != .variable { inside = inside.dropFirst() }
    }
    let name = try kind == .comment ? "" : self.name(inside, range)
    return TemplateTag(kind: kind, name: name, range: SourceRange(source: file.id, range), place: markup.place)
  }

  private func name(_ inside: ArraySlice<UInt8>, _ range: Range<Int>) throws(Refusal) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    var trimmed = inside.drop(while: isBlank)
    while let last = trimmed.last, isBlank(last) { trimmed.removeLast() }
    let isNameByte: (UInt8) -> Bool = { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard let first = trimmed.first, first != UInt8(ascii: "."), trimmed.allSatisfy(isNameByte) else {
      throw refusal(.badName, range)
    }
    return String(decoding: trimmed, as: UTF8.self)
  }
}
