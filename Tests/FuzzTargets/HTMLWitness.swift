/// Reads HTML the way an attacker hopes nobody does: as tags. It shares no code with what wrote them.
///
/// It demands more than HTML does, because we write all of it: names in lower case, values in double quotes, every element
/// closed, no handler, no inline script or style, no address but those that may be published.
struct HTMLWitness {
  enum Kind {
    /// What Markdown becomes: a closed list of elements.
    case fragment
    /// A whole page: whatever our own code writes.
    case page
  }

  let kind: Kind

  private static let voids: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
  private static let fromMarkdown: Set<String> = [
    "a", "blockquote", "br", "caption", "code", "dd", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "input", "li", "ol", "p", "pre", "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let fromMarkdownAttributes: Set<String> = [
    "align", "alt", "aria-label", "aria-labelledby", "checked", "class", "disabled", "href", "id", "lang", "role", "scope",
    "src", "start", "tabindex", "title", "type",
  ]
  private static let schemes = ["https://", "http://", "mailto:", "tel:"]

  func faults(in bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[index..<start].contains(UInt8(ascii: ">")) { faults.append("a bare «>» in text") }
      index = start + 1
      if bytes[index...].starts(with: "!DOCTYPE html>".utf8), start == 0 || kind == .page {
        index += 14
        continue
      }
      let isEnd = bytes.count > index && bytes[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      let name = word(in: bytes, &index)
      guard let first = name.utf8.first, (0x61...0x7A).contains(first) else {
        faults.append("«<» that begins no tag at \(start)")
        continue
      }
      if isEnd {
        if open.popLast() != name { faults.append("</\(name)> closes nothing that is open") }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
          faults.append("</\(name) is not closed")
          continue
        }
        index += 1
        continue
      }
      if kind == .fragment, !Self.fromMarkdown.contains(name) { faults.append("<\(name)>") }
      let attributes = attributes(in: bytes, &index, of: name, &faults)
      if attributes.isSelfClosed || Self.voids.contains(name) { continue }
      if name == "script" || name == "style" {
        index = skipRaw(name, in: bytes, from: index, attributes.pairs, &faults)
        continue
      }
      open.append(name)
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
    return faults
  }

  private func word(in bytes: [UInt8], _ index: inout Int) -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ":"): index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func attributes(
    in bytes: [UInt8], _ index: inout Int, of tag: String, _ faults: inout [String]
  ) -> (pairs: [String: String], isSelfClosed: Bool) {
    var pairs: [String: String] = [:]
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return (pairs, false)
      case UInt8(ascii: "/"):
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") else {
          faults.append("a stray «/» in <\(tag)>")
          return (pairs, true)
        }
        index += 2
        return (pairs, true)
      case UInt8(ascii: " "), UInt8(ascii: "\n"): index += 1
      default:
        let name = word(in: bytes, &index)
        guard !name.isEmpty else {
          faults.append("<\(tag)> holds what is no attribute")
          return (pairs, true)
        }
        let value = value(in: bytes, &index, of: name, &faults)
        if pairs.updateValue(value, forKey: name) != nil { faults.append("<\(tag)> has \(name) twice") }
        judge(name, value, of: tag, &faults)
      }
    }
    faults.append("<\(tag)> never ends")
    return (pairs, true)
  }

  private func value(in bytes: [UInt8], _ index: inout Int, of name: String, _ faults: inout [String]) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      faults.append("\(name) has no double quotes")
      return ""
    }
    let start = index + 1
    index = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    if value.contains("<") { faults.append("\(name) holds «<»") }
    index = min(index + 1, bytes.endIndex)
    return value
  }

  private func judge(_ name: String, _ value: String, of tag: String, _ faults: inout [String]) {
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "formaction" {
      faults.append("<\(tag) \(name)>")
    }
    if kind == .fragment, !Self.fromMarkdownAttributes.contains(name) { faults.append("<\(tag) \(name)>") }
    guard ["href", "src", "action", "xlink:href"].contains(name) else { return }
    let head = value.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if head.contains(":") || value.hasPrefix("//") || value.contains("&#58;") || value.contains("&colon;") {
      if !Self.schemes.contains(where: { value.lowercased().hasPrefix($0) }) { faults.append("\(name)=\(value)") }
    }
    if value.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" }) {
      faults.append("\(name) holds blanks, controls or a backslash")
    }
  }

  /// A script is a file of ours or data; data is JSON that cannot end its element.
  private func skipRaw(
    _ name: String, in bytes: [UInt8], from start: Int, _ attributes: [String: String], _ faults: inout [String]
  ) -> Int {
    let end = bytes[start...].firstRange(of: Array("</\(name)>".utf8)) ?? bytes.endIndex..<bytes.endIndex
    let content = Array(bytes[start..<end.lowerBound])
    if attributes["type"] == "application/ld+json" {
      if content.contains(UInt8(ascii: "<")) { faults.append("JSON-LD holds «<»") }
      if !FindingPromises.isJSON(content) { faults.append("JSON-LD is no JSON") }
    } else if name == "style" || !content.isEmpty || attributes["src"] == nil {
      faults.append("an inline <\(name)>")
    }
    return end.upperBound
  }
}
