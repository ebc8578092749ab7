import Diagnostics

/// Reads HTML the way an attacker hopes nobody does: as tags. It shares no code with what wrote them.
///
/// It demands more than HTML does, because we write all of it: names in lower case, values in double quotes, every element
/// closed, no handler, no inline script or style, no address but those that may be published.
///
/// It reads bytes and makes no strings until something is wrong: it looks at a hundred times more than the input it judges.
struct HTMLWitness {
  enum Kind {
    /// What Markdown becomes: a closed list of elements.
    case fragment
    /// A whole page: whatever our own code writes.
    case page
  }

  let kind: Kind

  func faults(in bytes: [UInt8]) -> [String] {
    var reader = HTMLReader(kind: kind, bytes: bytes)
    reader.read()
    return reader.faults
  }
}

private struct HTMLReader {
  let kind: HTMLWitness.Kind
  let bytes: [UInt8]
  var faults: [String] = []
  private var index = 0
  private var open: [MarkupName] = []
  /// The attributes of the tag that is being read; kept, so that its memory is.
  private var attributes: [MarkupName] = []
  /// Of the same tag.
  private var type: Range<Int>?
  private var hasSource = false

  init(kind: HTMLWitness.Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  mutating func read() {
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), or: UInt8(ascii: ">"), from: index) {
      index = start + 1
      if bytes[start] == UInt8(ascii: ">") {
        faults.append("a bare «>» in text")
      } else if follows("!DOCTYPE html>"), start == 0 || kind == .page {
        index += 14
      } else {
        readTag(from: start)
      }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }

  private mutating func readTag(from start: Int) {
    let isEnd = at(index) == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard let name = name(), name.beginsInLowerCase else {
      faults.append("«<» that begins no tag at \(start)")
      return
    }
    if isEnd {
      if open.popLast() != name { faults.append("</\(name)> closes nothing that is open") }
      if at(index) == UInt8(ascii: ">") { index += 1 } else { faults.append("</\(name) is not closed") }
      return
    }
    if kind == .fragment, !MarkupName.fromMarkdown.contains(name) { faults.append("<\(name)>") }
    let isSelfClosed = readAttributes(of: name)
    if isSelfClosed || MarkupName.voids.contains(name) { return }
    if name == .script || name == .style { skipRaw(name) } else { open.append(name) }
  }

  /// The letters, digits, hyphens and colons at `index`; nil when there are none, or more than any name of ours has.
  private mutating func name() -> MarkupName? {
    let start = index
    while let byte = at(index), MarkupName.holds(byte) { index += 1 }
    return MarkupName(bytes[start..<index])
  }

  /// - Returns: whether the element ends with its tag.
  private mutating func readAttributes(of tag: MarkupName) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    (type, hasSource) = (nil, false)
    while let byte = at(index) {
      switch byte {
      case UInt8(ascii: ">"):
        index += 1
        return false
      case UInt8(ascii: "/"):
        index += 1
        if at(index) == UInt8(ascii: ">") { index += 1 } else { faults.append("a stray «/» in <\(tag)>") }
        return true
      case UInt8(ascii: " "), UInt8(ascii: "\n"): index += 1
      default:
        guard let name = name() else {
          faults.append("<\(tag)> holds what is no attribute")
          return true
        }
        if attributes.contains(name) { faults.append("<\(tag)> has \(name) twice") }
        attributes.append(name)
        judge(name, value(of: name), of: tag)
      }
    }
    faults.append("<\(tag)> never ends")
    return true
  }

  private mutating func value(of name: MarkupName) -> Range<Int> {
    guard at(index) == UInt8(ascii: "=") else { return index..<index }
    guard at(index + 1) == UInt8(ascii: "\"") else {
      faults.append("\(name) has no double quotes")
      index += 1
      return index..<index
    }
    let start = index + 2
    var end = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "\""), or: UInt8(ascii: "<"), from: end) {
      end = found
      if bytes[found] == UInt8(ascii: "\"") { break }
      faults.append("\(name) holds «<»")
      end += 1
    }
    if at(end) != UInt8(ascii: "\"") { end = bytes.endIndex }
    index = min(end + 1, bytes.endIndex)
    return start..<end
  }

  private mutating func judge(_ name: MarkupName, _ value: Range<Int>, of tag: MarkupName) {
    if name.isHandler || MarkupName.forbidden.contains(name) { faults.append("<\(tag) \(name)>") }
    if kind == .fragment, !MarkupName.fromMarkdownAttributes.contains(name) { faults.append("<\(tag) \(name)>") }
    if name == .type { type = value }
    if name == .source { hasSource = true }
    guard MarkupName.addresses.contains(name) else { return }
    let address = WitnessedAddress(bytes[value])
    if address.namesScheme, !address.mayBePublished { faults.append("\(name)=\(address)") }
    if address.hidesSomething { faults.append("\(name) holds blanks, controls or a backslash") }
  }

  /// A script is a file of ours or data; data is JSON that cannot end its element.
  private mutating func skipRaw(_ name: MarkupName) {
    let start = index
    var end = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), from: end) {
      end = found
      index = found
      if follows("</\(name)>") { break }
      end += 1
    }
    let isClosed = at(end) == UInt8(ascii: "<")
    if !isClosed { end = bytes.endIndex }
    index = isClosed ? end + "</\(name)>".utf8.count : end
    let content = bytes[start..<end]
    if let type, bytes[type].elementsEqual("application/ld+json".utf8) {
      if content.contains(UInt8(ascii: "<")) { faults.append("JSON-LD holds «<»") }
      if !FindingPromises.isJSON(Array(content)) { faults.append("JSON-LD is no JSON") }
    } else if name == .style || !content.isEmpty || !hasSource {
      faults.append("an inline <\(name)>")
    }
  }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func follows(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }
}
