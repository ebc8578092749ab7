import Diagnostics

/// Appends nodes in document order and keeps everything that must hold while they come: limits, anchors, duplicate keys.
///
/// Both readers, YAML and JSON, build with it. After `isStopped` a reader must end: a limit was broken.
struct TreeBuilder {
  let source: SourceID
  let limits: YAMLLimits
  private(set) var records: [YAMLTree.Record] = []
  /// What scalars' texts are ranges of. A reader sees to it that a scalar's bytes are here before `addScalar`.
  var text: [UInt8]
  private(set) var diagnostics = DiagnosticList()
  private(set) var doubtfulNumbers: [YAMLTree.Node] = []
  private(set) var isStopped = false

  /// The innermost open collection; outside of all the document itself, whose record there is none of.
  private var top = Frame(record: -1, isMapping: false, firstKey: 0, expandedBefore: 0, anchor: nil)
  /// What is open around it: the first `depth`; what is behind them is used again.
  private var frames: [Frame] = []
  private var depth = 0
  /// Hash and record of every key of the open mappings: the first `keyCount`; what is behind them is used again.
  private var keys: [UInt64] = []
  private var keyCount = 0
  private var anchorNumbers: [String: Int] = [:]
  private var anchors: [Anchor] = []
  /// Nodes so far, with every alias counted as all that it stands for.
  private var expandedNodes = 0
  /// Where the last finished node ended.
  private var lastEnd: UInt32 = 0

  struct Frame {
    let record: Int
    let isMapping: Bool
    var children: UInt32 = 0
    let firstKey: Int
    let expandedBefore: Int
    /// Levels of collections inside, through aliases too.
    var height = 0
    let anchor: Int?
  }

  struct Anchor {
    let record: Int
    var expandedSize = 0
    var height = 0
    var isOpen = true
  }

  /// - Parameters:
  ///   - bytes: the size of the file, from which room is reserved.
  ///   - text: what texts may be ranges of from the beginning; nil: every text is appended.
  init(source: SourceID, limits: YAMLLimits, bytes: Int, text: [UInt8]? = nil) {
    self.source = source
    self.limits = limits
    self.text = text ?? []
    if text == nil { self.text.reserveCapacity(bytes + 16) }
    // A line of a plan is some 25 bytes and two nodes.
    records.reserveCapacity(bytes / 12 + 8)
    frames.reserveCapacity(limits.depth + 1)
  }

  var tree: YAMLTree {
    YAMLTree(source: source, records: records, text: text, doubtfulNumbers: doubtfulNumbers)
  }

  /// Whether the next node is a key.
  var expectsKey: Bool { top.isMapping && top.children & 1 == 0 }

  /// Findings beyond this number in one file are not kept: nobody reads them, and a hostile file has a million.
  static let findingLimit = 1000

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.diagnostics.count < Self.findingLimit { diagnostics.append(diagnostic) }
  }

  mutating func stop(_ diagnostic: Diagnostic) {
    isStopped = true
    diagnostics.append(diagnostic)
  }

  func range(_ start: UInt32, _ end: UInt32) -> SourceRange {
    SourceRange(source: source, lowerBound: start, upperBound: end)
  }
}

// Nodes.
extension TreeBuilder {
  @inline(__always)
  mutating func addScalar(
    text textRange: Range<Int>, hash: UInt32, kind: YAMLTree.Kind, style: YAMLTree.Style, flags: YAMLTree.Flags,
    start: UInt32, end: UInt32, line: UInt32
  ) {
    let index = records.count
    let length = textRange.count
    let isKey = countChild()
    records.append(
      YAMLTree.Record(
        kind: kind, style: style, flags: isKey ? flags.union(.key) : flags, start: start, end: end, line: line,
        first: UInt32(truncatingIfNeeded: textRange.lowerBound), second: UInt32(truncatingIfNeeded: length),
        next: UInt32(truncatingIfNeeded: index &+ 1), hash: hash))
    lastEnd = end
    count(1, at: start, end)
    if isKey {
      noteKey(index, hash: hash, length: length)
    } else if flags.contains(.doubtful) {
      doubtfulNumbers.append(YAMLTree.Node(index))
    }
    if length > limits.scalarLength { stop(.tooLongScalar(range(start, end), length: length, limit: limits)) }
  }

  mutating func beginCollection(
    isMapping: Bool, style: YAMLTree.Style, flags: YAMLTree.Flags, start: UInt32, line: UInt32, anchor: String?
  ) {
    let index = records.count
    if countChild() { report(.keyIsCollection(range(start, start &+ 1))) }
    let before = expandedNodes
    records.append(
      YAMLTree.Record(
        kind: isMapping ? .mapping : .sequence, style: style, flags: flags, start: start, end: start, line: line,
        first: 0, second: 0, next: UInt32(truncatingIfNeeded: index &+ 1), hash: 0))
    count(1, at: start, start &+ 1)
    lastEnd = start
    let number = anchor.map { defineAnchor($0, at: index) }
    if depth < frames.count { frames[depth] = top } else { frames.append(top) }
    depth &+= 1
    top = Frame(record: index, isMapping: isMapping, firstKey: keyCount, expandedBefore: before, anchor: number)
    if depth > limits.depth { stop(.tooDeep(range(start, start &+ 1), limit: limits)) }
  }

  /// - Parameter end: the offset after the closing bracket; nil where the collection ends with its last child.
  mutating func endCollection(end: UInt32?) {
    guard depth > 0 else { return }
    let frame = top
    depth &-= 1
    top = frames[depth]
    let record = frame.record
    records[record].second = frame.children
    records[record].next = UInt32(truncatingIfNeeded: records.count)
    lastEnd = max(records[record].start, end ?? lastEnd)
    records[record].end = lastEnd
    if frame.isMapping {
      reportDuplicateKeys(from: frame.firstKey)
      keyCount = frame.firstKey
    }
    let height = frame.height + 1
    top.height = max(top.height, height)
    if let anchor = frame.anchor {
      anchors[anchor].expandedSize = expandedNodes - frame.expandedBefore
      anchors[anchor].height = height
      anchors[anchor].isOpen = false
    }
  }

  /// Ends whatever is open, so that a tree cut short by an error can be walked.
  mutating func closeAll() {
    while depth > 0 {
      // A key without its value would shift every pair after it.
      if top.isMapping, top.children & 1 == 1 { addMissingValue() }
      endCollection(end: nil)
    }
  }

  /// Sets every line anew as `LineTable` counts them: libyaml ends lines at NEL, LS and PS too.
  mutating func recountLines(_ bytes: [UInt8]) {
    let table = LineTable(bytes)
    for index in records.indices { records[index].line = UInt32(table.line(at: Int(records[index].start))) }
  }

  private mutating func addMissingValue() {
    let line = records.last?.line ?? 1
    addScalar(
      text: text.count..<text.count, hash: 0, kind: .null, style: .plain, flags: [], start: lastEnd, end: lastEnd,
      line: line)
  }

  /// - Returns: whether the child is a key.
  @inline(__always)
  private mutating func countChild() -> Bool {
    let children = top.children
    top.children = children &+ 1
    return top.isMapping && children & 1 == 0
  }

  @inline(__always)
  private mutating func count(_ nodes: Int, at start: UInt32, _ end: UInt32) {
    let (sum, overflow) = expandedNodes.addingReportingOverflow(nodes)
    expandedNodes = overflow ? .max : sum
    if expandedNodes > limits.nodes, !isStopped {
      stop(.tooManyNodes(range(start, end), limit: limits, throughAlias: nodes > 1))
    }
  }
}

// Anchors and aliases.
extension TreeBuilder {
  private mutating func defineAnchor(_ name: String, at record: Int) -> Int {
    anchorNumbers[name] = anchors.count
    anchors.append(Anchor(record: record))
    return anchors.count - 1
  }

  /// Names the scalar that was added last.
  mutating func anchorLastScalar(_ name: String) {
    let number = defineAnchor(name, at: records.count - 1)
    anchors[number].expandedSize = 1
    anchors[number].isOpen = false
  }

  mutating func addAlias(_ name: String, start: UInt32, end: UInt32, line: UInt32) {
    guard let number = anchorNumbers[name] else {
      stop(.unknownAlias(range(start, end), name: name, known: anchorNumbers.keys.sorted()))
      return
    }
    let anchor = anchors[number]
    if anchor.isOpen {
      stop(.aliasInsideItself(range(start, end), name: name, anchor: targetRange(anchor)))
      return
    }
    let index = records.count
    let target = records[anchor.record]
    let isKey = countChild()
    records.append(
      YAMLTree.Record(
        kind: target.kind, style: target.style, flags: isKey ? [.alias, .key] : [.alias], start: start, end: end,
        line: line,
        first: UInt32(truncatingIfNeeded: anchor.record), second: 0, next: UInt32(truncatingIfNeeded: index &+ 1),
        hash: target.hash))
    lastEnd = end
    count(anchor.expandedSize, at: start, end)
    if isKey {
      if anchor.height > 0 {
        report(.keyIsCollection(range(start, end)))
      } else {
        noteKey(index, hash: target.hash, length: Int(target.second))
      }
    }
    top.height = max(top.height, anchor.height)
    if depth + anchor.height > limits.depth, !isStopped { stop(.tooDeep(range(start, end), limit: limits)) }
  }

  private func targetRange(_ anchor: Anchor) -> SourceRange {
    let start = records[anchor.record].start
    return range(start, start + 1)
  }
}

// Keys.
extension TreeBuilder {
  @inline(__always)
  private mutating func noteKey(_ record: Int, hash: UInt32, length: Int) {
    let key = UInt64(hash) << 32 | UInt64(truncatingIfNeeded: record)
    if keyCount < keys.count { keys[keyCount] = key } else { keys.append(key) }
    keyCount &+= 1
    if length > limits.keyLength { reportLongKey(record, length: length) }
  }

  private mutating func reportLongKey(_ record: Int, length: Int) {
    let record = records[record]
    report(.tooLongKey(range(record.start, record.end), length: length, limit: limits))
  }

  /// Looks at the keys' bytes only where two hashes are the same.
  private mutating func reportDuplicateKeys(from first: Int) {
    guard keyCount &- first > 1, Self.hasTwins(keys, first..<keyCount) else { return }
    if diagnostics.diagnostics.count >= Self.findingLimit { return }
    let tree = YAMLTree(source: source, records: records, text: text)
    let owner: MappingOwner = depth == 0 ? .document : top.isMapping ? .key : .item
    let found = duplicateKeys(keys[first..<keyCount].map { Int($0 & 0xFFFF_FFFF) }, in: tree, owner: owner)
    for duplicate in found { report(duplicate) }
  }

  /// Compares hashes pair by pair in the small mappings of life, and sorts in large ones.
  private static func hasTwins(_ keys: [UInt64], _ range: Range<Int>) -> Bool {
    if range.count <= 16 {
      for later in range.dropFirst() {
        let hash = keys[later] >> 32
        for earlier in range.lowerBound..<later where keys[earlier] >> 32 == hash { return true }
      }
      return false
    }
    let sorted = keys[range].sorted()
    return sorted.indices.dropFirst().contains { sorted[$0] >> 32 == sorted[$0 - 1] >> 32 }
  }
}
