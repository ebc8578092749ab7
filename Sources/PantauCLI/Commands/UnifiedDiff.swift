import Diagnostics
import Output

/// What a patch changes, as `diff -u` writes it, with three lines of context. `patch -p0` applies it unless
/// a line shown holds personal data, which is masked.
struct UnifiedDiff {
  private let path: String
  private let old: Lines
  private let new: Lines
  private let changes: [Change]

  /// Lines that stand where others stood.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let context = 3

  init(of patch: FilePatch, old: [UInt8], new: [UInt8]) {
    path = patch.path
    self.old = Lines(old)
    self.new = Lines(new)
    var changes: [Change] = []
    var shift = 0
    for edit in patch.edits {
      let before = self.old.touched(edit.bytes)
      let start = edit.bytes.lowerBound + shift
      let after = self.new.touched(start..<start + edit.replacement.utf8.count)
      shift += edit.replacement.utf8.count - edit.bytes.count
      if let last = changes.last, before.lowerBound <= last.old.upperBound + 2 * Self.context {
        changes[changes.count - 1] = Change(
          old: last.old.lowerBound..<max(last.old.upperBound, before.upperBound),
          new: last.new.lowerBound..<max(last.new.upperBound, after.upperBound))
      } else {
        changes.append(Change(old: before, new: after))
      }
    }
    self.changes = changes
  }

  /// - Parameter isRaw: the files' own bytes, for a program that applies the diff. A terminal gets no control characters.
  /// - Complexity: O(changed lines)
  func write(into buffer: inout ByteBuffer, isRaw: Bool) {
    guard !changes.isEmpty else { return }
    buffer.append(plain: "--- \(path)\n+++ \(path)\n")
    for change in changes {
      let before = max(0, change.old.lowerBound - Self.context)..<change.old.lowerBound
      let after = change.old.upperBound..<max(change.old.upperBound, min(old.count, change.old.upperBound + Self.context))
      let removed = before.count + change.old.count + after.count
      let added = before.count + change.new.count + after.count
      let start = change.new.lowerBound - before.count
      buffer.append(
        plain: "@@ -\(before.lowerBound + (removed > 0 ? 1 : 0)),\(removed) +\(start + (added > 0 ? 1 : 0)),\(added) @@\n")
      for line in before { old.write(line, after: " ", isRaw, into: &buffer) }
      writeStretch(change, isRaw, into: &buffer)
      for line in after { old.write(line, after: " ", isRaw, into: &buffer) }
    }
  }

  /// The lines from the first edit to the last: those that stayed between two edits are context too.
  private func writeStretch(_ change: Change, _ isRaw: Bool, into buffer: inout ByteBuffer) {
    guard change.old.count == change.new.count else {
      for line in change.old { old.write(line, after: "-", isRaw, into: &buffer) }
      for line in change.new { new.write(line, after: "+", isRaw, into: &buffer) }
      return
    }
    let pairs = Array(zip(change.old, change.new))
    var index = 0
    while index < pairs.count {
      let end = pairs[index...].firstIndex { old[$0.0] == new[$0.1] } ?? pairs.count
      for (line, _) in pairs[index..<end] { old.write(line, after: "-", isRaw, into: &buffer) }
      for (_, line) in pairs[index..<end] { new.write(line, after: "+", isRaw, into: &buffer) }
      if end < pairs.count { old.write(pairs[end].0, after: " ", isRaw, into: &buffer) }
      index = end + 1
    }
  }
}

/// A file's lines, ended by LF as diffs count them.
private struct Lines {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = bytes.isEmpty ? [] : [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") && index + 1 < bytes.count {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// A line without its LF.
  subscript(line: Int) -> ArraySlice<UInt8> {
    let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    let hasEnd = end > starts[line] && bytes[end - 1] == UInt8(ascii: "\n")
    return bytes[starts[line]..<(hasEnd ? end - 1 : end)]
  }

  /// The lines that hold any byte of a range, or the place between two bytes.
  func touched(_ range: Range<Int>) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let first = line(at: range.lowerBound)
    return first..<max(first, line(at: range.upperBound)) + 1
  }

  private func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func write(_ line: Int, after sign: StaticString, _ isRaw: Bool, into buffer: inout ByteBuffer) {
    buffer.append(sign)
    if isRaw { buffer.append(rendered: self[line]) } else { buffer.append(plain: String(decoding: self[line], as: UTF8.self)) }
    buffer.append("\n")
    if line == count - 1, bytes.last != UInt8(ascii: "\n") { buffer.append("\\ No newline at end of file\n") }
  }
}
