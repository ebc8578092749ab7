import Diagnostics
import PlanModel
import PlanProgress

extension RunRecord {
  /// Changes whenever the form does; other versions are not read.
  private static let signature: [UInt8] = Array("pantau-catatan-5".utf8)

  /// Hands on the record's bytes in pieces: as a whole it is larger than anything else that an edit makes.
  public func encode(_ handOn: (Span<UInt8>) -> Void) {
    var writer = CompactWriter(capacity: Self.pieceSize * 2)
    for byte in Self.signature { writer.append(byte: byte) }
    context.write(to: &writer)
    writer.append(word: UInt64(bitPattern: recorded))
    walk.write(to: &writer)
    writer.append(asOf.dayNumber)
    writer.append(fileCount)
    history.write(to: &writer)
    writer.append(findings) { $1.write(to: &$0) }
    writer.append(advice) { writer, advice in writer.append(advice) { $1.write(to: &$0) } }
    writer.append(regions) { writer, region in
      if let stored = region.stored {
        writer.append(run: stored)
      } else {
        var own = CompactWriter()
        region.write(to: &own)
        writer.append(run: own.bytes)
      }
      if writer.bytes.count >= Self.pieceSize {
        handOn(writer.bytes.span)
        writer.removeAll()
      }
    }
    handOn(writer.bytes.span)
  }

  private static let pieceSize = 256 << 10

  /// Nil for bytes of another form. Whether they are whole is for whoever stores them to know.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = CompactReader(bytes, Self.signature.count..<bytes.count)
    do {
      context = try Digest(from: &reader)
      recorded = Int64(bitPattern: try reader.word())
      walk = try Digest(from: &reader)
      asOf = CalendarDate(dayNumber: try reader.int())
      fileCount = try reader.int()
      history = try HistoryRecord(from: &reader)
      findings = try LocatedDiagnostic.list(from: &reader)
      advice = try reader.flag() ? try LocatedDiagnostic.list(from: &reader) : nil
      let count = try reader.count()
      var regions: [RegionRecord] = []
      regions.reserveCapacity(count)
      for _ in 0..<count { regions.append(try RegionRecord(stored: try reader.slice())) }
      self.regions = regions
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension HistoryRecord {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(head)
    writer.append(newest)
    writer.append(newestDay?.dayNumber)
    writer.append(byRegion.sorted { $0.key < $1.key }) { writer, pair in
      writer.append(pair.key)
      writer.append(pair.value)
    }
  }

  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    head = try reader.text()
    newest = try reader.optionalText()
    newestDay = try reader.optionalInt().map { CalendarDate(dayNumber: $0) }
    byRegion = [:]
    for _ in 0..<(try reader.count()) {
      let path = try reader.text()
      byRegion[path] = try reader.text()
    }
  }
}

extension RegionRecord {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(path)
    key.write(to: &writer)
    writer.append(fileCount)
    writer.append(usedOverrides) { $0.append($1) }
    writer.append(prints) { $1.write(to: &$0) }
    writer.append(promises) { $1.write(to: &$0) }
    writer.append(summary) { $0.append(run: $1) }
    findings.write(to: &writer)
    inputs.write(to: &writer)
  }

  fileprivate init(stored bytes: ArraySlice<UInt8>) throws {
    var reader = CompactReader(bytes)
    stored = bytes
    path = try reader.text()
    key = try Digest(from: &reader)
    fileCount = try reader.int()
    var used: [Int] = []
    for _ in 0..<(try reader.count()) { used.append(try reader.int()) }
    usedOverrides = used
    prints = try reader.flag() ? try SharePrints(from: &reader) : nil
    promises = try reader.flag() ? try Digest(from: &reader) : nil
    summary = try reader.flag() ? try reader.slice() : nil
    findings = try StoredFindings(from: &reader)
    inputs = try InputStamps(from: &reader)
  }
}
