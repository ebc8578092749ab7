import CLibYAML
import Diagnostics

/// Turns libyaml's events into the builder's calls.
@safe struct EventFeed {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor: OffsetCursor
  private var hasDocument = false
  private(set) var isAtEnd = false

  init(bytes: UnsafeBufferPointer<UInt8>, cursor: OffsetCursor) {
    unsafe self.bytes = unsafe bytes
    self.cursor = cursor
  }

  /// - Returns: whether the stream is over.
  mutating func take(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) -> Bool {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe takeScalar(event, into: &builder)
    case YAML_MAPPING_START_EVENT: unsafe takeMappingStart(event, into: &builder)
    case YAML_SEQUENCE_START_EVENT: unsafe takeSequenceStart(event, into: &builder)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: unsafe takeEnd(event, into: &builder)
    case YAML_ALIAS_EVENT: unsafe takeAlias(event, into: &builder)
    case YAML_DOCUMENT_START_EVENT:
      if hasDocument {
        let start = offset(unsafe event.pointee.start_mark)
        let end = min(start &+ 3, UInt32(unsafe bytes.count))
        builder.stop(.severalDocuments(builder.range(start, end)))
      }
      hasDocument = true
    case YAML_STREAM_END_EVENT:
      isAtEnd = true
      return true
    default: break
    }
    return false
  }

  @inline(__always)
  private mutating func offset(_ mark: yaml_mark_t) -> UInt32 {
    UInt32(truncatingIfNeeded: cursor.byteOffset(of: Int(mark.index)))
  }

  private mutating func takeScalar(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) {
    let scalar = unsafe event.pointee.data.scalar
    var start = offset(unsafe event.pointee.start_mark)
    var end = offset(unsafe event.pointee.end_mark)
    var line = UInt32(truncatingIfNeeded: unsafe event.pointee.start_mark.line &+ 1)
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let textStart = builder.text.count
    unsafe builder.text.append(contentsOf: value)
    let hash = unsafe YAMLTree.hash(of: UnsafeRawBufferPointer(value))
    let hasProperties = unsafe scalar.anchor != nil || scalar.tag != nil
    if hasProperties { skipProperties(&start, &line, upTo: end) }
    if start == end { line = lineOfEmptyScalar(at: start, line) }
    var kind = YAMLTree.Kind.string
    var flags: YAMLTree.Flags = []
    let style: YAMLTree.Style
    switch unsafe scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE:
      style = .literal
      end = trimBlanks(from: start, to: end)
    case YAML_FOLDED_SCALAR_STYLE:
      style = .folded
      end = trimBlanks(from: start, to: end)
    default:
      style = .plain
      let type = unsafe coreType(of: value)
      kind = type.kind
      if type.isDoubtful { flags.insert(.doubtful) }
      if value.count == 2, unsafe value[0] == UInt8(ascii: "<"), builder.expectsKey, unsafe value[1] == value[0] {
        builder.report(.mergeKey(builder.range(start, end)))
      }
    }
    if let tag = unsafe scalar.tag {
      flags.insert(.explicitTag)
      if let problem = CoreTag(unsafe String(cString: tag)).apply(to: &kind, at: builder.range(start, end)) {
        builder.report(problem)
      }
      if kind == .string { flags.remove(.doubtful) }
    }
    builder.addScalar(
      text: textStart..<builder.text.count, hash: hash, kind: kind, style: style, flags: flags, start: start, end: end,
      line: line)
    if let anchor = unsafe scalar.anchor { builder.anchorLastScalar(unsafe name(anchor)) }
  }

  private mutating func takeMappingStart(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) {
    let mapping = unsafe event.pointee.data.mapping_start
    let isFlow = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE
    unsafe begin(event, isMapping: true, isFlow: isFlow, mapping.anchor, mapping.tag, into: &builder)
  }

  private mutating func takeSequenceStart(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) {
    let sequence = unsafe event.pointee.data.sequence_start
    let isFlow = unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE
    unsafe begin(event, isMapping: false, isFlow: isFlow, sequence.anchor, sequence.tag, into: &builder)
  }

  private mutating func begin(
    _ event: UnsafePointer<yaml_event_t>, isMapping: Bool, isFlow: Bool, _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?, into builder: inout TreeBuilder
  ) {
    var start = offset(unsafe event.pointee.start_mark)
    var line = UInt32(truncatingIfNeeded: unsafe event.pointee.start_mark.line &+ 1)
    var flags: YAMLTree.Flags = []
    if unsafe anchor != nil || tag != nil {
      skipProperties(&start, &line, upTo: UInt32(unsafe bytes.count))
    }
    if let tag = unsafe tag {
      flags.insert(.explicitTag)
      var kind: YAMLTree.Kind = isMapping ? .mapping : .sequence
      let place = builder.range(start, min(start &+ 1, UInt32(unsafe bytes.count)))
      if let problem = CoreTag(unsafe String(cString: tag)).apply(to: &kind, at: place) {
        builder.report(problem)
      }
    }
    builder.beginCollection(
      isMapping: isMapping, style: isFlow ? .flow : .block, flags: flags, start: start, line: line,
      anchor: unsafe anchor.map { unsafe name($0) })
  }

  private mutating func takeEnd(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) {
    // Only brackets say where a collection ends; a block ends where its last child does.
    let start = unsafe event.pointee.start_mark.index
    let end = unsafe event.pointee.end_mark.index
    guard end == start &+ 1 else { return builder.endCollection(end: nil) }
    let offset = offset(unsafe event.pointee.start_mark)
    let isBracket =
      unsafe offset < bytes.count
      && (bytes[Int(offset)] == UInt8(ascii: "]") || bytes[Int(offset)] == UInt8(ascii: "}"))
    builder.endCollection(end: isBracket ? offset &+ 1 : nil)
  }

  private mutating func takeAlias(_ event: UnsafePointer<yaml_event_t>, into builder: inout TreeBuilder) {
    let start = offset(unsafe event.pointee.start_mark)
    let end = offset(unsafe event.pointee.end_mark)
    let line = UInt32(truncatingIfNeeded: unsafe event.pointee.start_mark.line &+ 1)
    builder.addAlias(unsafe name(event.pointee.data.alias.anchor), start: start, end: end, line: line)
  }

  private func name(_ text: UnsafeMutablePointer<yaml_char_t>) -> String { unsafe String(cString: text) }

  /// At the end of a file whose last line is not ended, libyaml counts one line too many.
  private func lineOfEmptyScalar(at offset: UInt32, _ line: UInt32) -> UInt32 {
    guard unsafe Int(offset) == bytes.count, unsafe bytes.last != UInt8(ascii: "\n") else { return line }
    return unsafe bytes.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// Steps over `&anchor` and `!tag`, with the blanks, comments and line breaks after each.
  private func skipProperties(_ start: inout UInt32, _ line: inout UInt32, upTo limit: UInt32) {
    var index = Int(start)
    let limit = Int(limit)
    var isInProperty = false
    var isInComment = false
    while index < limit {
      let byte = unsafe bytes[index]
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      let isBlank = isBreak || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isInComment {
        isInComment = !isBreak
      } else if isInProperty {
        isInProperty = !isBlank && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "}")
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        isInProperty = true
      } else if byte == UInt8(ascii: "#") {
        isInComment = true
      } else if !isBlank {
        break
      }
      if byte == UInt8(ascii: "\n") { line &+= 1 }
      index &+= 1
    }
    start = UInt32(truncatingIfNeeded: index)
  }

  /// libyaml ends a block scalar after the blank lines that follow it.
  private func trimBlanks(from start: UInt32, to end: UInt32) -> UInt32 {
    var end = end
    while end > start {
      switch unsafe bytes[Int(end &- 1)] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): end &-= 1
      default: return end
      }
    }
    return end
  }
}
