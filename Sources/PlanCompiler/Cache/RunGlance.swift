import PlanProgress

/// The little that a run needs to know to see that nothing has changed, and to say again what the last one said: a small
/// file beside the whole record, which is then not read.
public struct RunGlance: Sendable {
  /// As in `RunRecord`.
  public var walk: Digest
  public var recorded: Int64
  /// The work tree's commit; empty outside git.
  public var head: String
  /// Files written so shortly before the run that their times prove nothing: they are read again.
  public var doubtful: [InputStamp]
  public var report: PrintedReport
  public var site: PublishedSite?

  /// Findings as they were printed.
  public struct PrintedReport: Sendable {
    /// Skin, language and whatever else the bytes depend on beside the findings.
    public var form: String
    public var bytes: [UInt8]
    public var hasErrors: Bool

    public init(form: String, bytes: [UInt8], hasErrors: Bool) {
      self.form = form
      self.bytes = bytes
      self.hasErrors = hasErrors
    }
  }

  public struct PublishedSite: Sendable {
    public var identity: TreeRecord.Identity
    public var fileCount: Int

    public init(identity: TreeRecord.Identity, fileCount: Int) {
      self.identity = identity
      self.fileCount = fileCount
    }
  }

  public init(
    walk: Digest, recorded: Int64, head: String, doubtful: [InputStamp], report: PrintedReport, site: PublishedSite?
  ) {
    self.walk = walk
    self.recorded = recorded
    self.head = head
    self.doubtful = doubtful
    self.report = report
    self.site = site
  }

  private static let signature: [UInt8] = Array("pantau-sekilas-1".utf8)

  public func encoded() -> [UInt8] {
    var writer = CompactWriter()
    for byte in Self.signature { writer.append(byte: byte) }
    walk.write(to: &writer)
    writer.append(word: UInt64(bitPattern: recorded))
    writer.append(head)
    writer.append(doubtful) { $1.write(to: &$0) }
    writer.append(report.form)
    writer.append(run: report.bytes)
    writer.append(report.hasErrors)
    writer.append(site) { writer, site in
      writer.append(site.identity.numbers) { $0.append($1) }
      writer.append(site.fileCount)
    }
    return writer.bytes
  }

  /// Nil for bytes of another form.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = CompactReader(bytes, Self.signature.count..<bytes.count)
    do throws(CompactReader.Malformed) {
      walk = try Digest(from: &reader)
      recorded = Int64(bitPattern: try reader.word())
      head = try reader.text()
      doubtful = []
      for _ in 0..<(try reader.count()) { doubtful.append(try InputStamp(from: &reader)) }
      report = PrintedReport(form: try reader.text(), bytes: try reader.run(), hasErrors: try reader.flag())
      site = nil
      if try reader.flag() {
        var numbers: [Int] = []
        for _ in 0..<(try reader.count()) { numbers.append(try reader.int()) }
        site = PublishedSite(identity: TreeRecord.Identity(numbers: numbers), fileCount: try reader.int())
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
