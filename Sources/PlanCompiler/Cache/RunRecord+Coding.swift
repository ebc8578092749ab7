import Diagnostics
import PlanModel
import PlanProgress

extension RunRecord {
  /// Changes whenever the form does; other versions are not read.
  private static let signature: [UInt8] = Array("pantau-catatan-9".utf8)

  /// Hands on the record's bytes in pieces: as a whole it is larger than most of what an edit makes.
  ///
  /// - Parameter stock: takes what most runs only pass on, as far as it does not lie there already.
  public func encode(beside stock: inout StockDraft, _ handOn: (Span<UInt8>) -> Void) throws(UnreadableRecord) {
    var writer = CompactWriter(capacity: Self.pieceSize * 2)
    for byte in Self.signature { writer.append(byte: byte) }
    writer.append(word: stock.id)
    context.write(to: &writer)
    writer.append(word: UInt64(bitPattern: recorded))
    walk.write(to: &writer)
    writer.append(asOf.dayNumber)
    writer.append(fileCount)
    history.write(to: &writer)
    writer.append(findings) { $1.write(to: &$0) }
    writer.append(advice) { writer, advice in writer.append(advice) { $1.write(to: &$0) } }
    writer.append(unsigned: UInt64(regions.count))
    for region in regions {
      if let stored = region.stored, stored.stock == stock.id {
        writer.append(run: stored.bytes)
      } else {
        var own = CompactWriter()
        try region.write(to: &own, beside: &stock)
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

  /// How many bytes of its stock a record needs, and how many of them are not in it yet.
  public func stockNeeds(_ id: UInt64) -> (all: Int, added: Int) {
    regions.reduce(into: (0, 0)) { needs, region in
      for bytes in [region.summary, region.findings.bytes] {
        guard let bytes else { continue }
        needs.all += bytes.count
        if bytes.range(in: id) == nil { needs.added += bytes.count }
      }
    }
  }

  /// Nil for bytes of another form, or that stood beside another stock. Whether they are whole is for whoever stores them to
  /// know.
  public init?(encoded bytes: [UInt8], beside stock: RecordStock) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = CompactReader(bytes, Self.signature.count..<bytes.count)
    do {
      guard try reader.word() == stock.id else { return nil }
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
      for _ in 0..<count { regions.append(try RegionRecord(stored: try reader.slice(), beside: stock)) }
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
    writer.append(byRegion.sorted { $0.key < $1.key }) { writer, pair in
      writer.append(pair.key)
      writer.append(pair.value)
    }
  }

  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    head = try reader.text()
    newest = try reader.optionalText()
    byRegion = [:]
    for _ in 0..<(try reader.count()) {
      let path = try reader.text()
      byRegion[path] = try reader.text()
    }
  }
}

extension RegionRecord {
  fileprivate func write(
    to writer: inout CompactWriter, beside stock: inout StockDraft
  ) throws(UnreadableRecord) {
    writer.append(path)
    key.write(to: &writer)
    writer.append(fileCount)
    writer.append(usedOverrides) { $0.append($1) }
    writer.append(prints) { $1.write(to: &$0) }
    writer.append(promises) { $1.write(to: &$0) }
    writer.append(isCommitted)
    writer.append(summary != nil)
    if let summary { writer.append(stock.place(summary)) }
    findings.write(to: &writer, at: stock.place(findings.bytes))
    inputs.write(to: &writer)
  }

  fileprivate convenience init(stored bytes: ArraySlice<UInt8>, beside stock: RecordStock) throws {
    var reader = CompactReader(bytes)
    let path = try reader.text()
    let key = try Digest(from: &reader)
    let fileCount = try reader.int()
    var used: [Int] = []
    for _ in 0..<(try reader.count()) { used.append(try reader.int()) }
    let prints = try reader.flag() ? try SharePrints(from: &reader) : nil
    let promises = try reader.flag() ? try Digest(from: &reader) : nil
    let isCommitted = try reader.flag()
    let summary = try reader.flag() ? try StoredBytes(from: &reader, in: stock) : nil
    let findings = try StoredFindings(from: &reader, in: stock)
    self.init(
      path: path, inputs: try InputStamps(from: &reader), key: key, summary: summary, findings: findings,
      fileCount: fileCount, usedOverrides: used, prints: prints, promises: promises,
      isCommitted: isCommitted, stored: (bytes, stock.id))
  }
}
