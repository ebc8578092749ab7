import Diagnostics
import PlanModel

extension RegionSummary {
  /// Changes whenever the form does; other versions are not read.
  public static let codingVersion: UInt8 = 8

  private static let signature: [UInt8] = Array("PRS".utf8)

  /// The summary as bytes: the same summary gives the same bytes. Caches and shards store them.
  public func encoded() -> [UInt8] {
    var writer = CompactWriter()
    for byte in Self.signature + [Self.codingVersion] { writer.append(byte: byte) }
    write(to: &writer)
    return XXH64.sealed(writer.bytes)
  }

  /// Any bytes in the place of a summary's, signed and sealed: whoever forges a shard can do that too, so it is what a test
  /// of reading must begin with.
  package static func sealed(_ body: [UInt8]) -> [UInt8] {
    XXH64.sealed(signature + [codingVersion] + body)
  }

  /// Nil for bytes that this version did not write: torn, foreign, older or newer ones.
  public init?(encoded bytes: [UInt8]) { self.init(encoded: bytes[...]) }

  /// - Parameter withPromises: false leaves them out, for whoever makes pages.
  public init?(encoded bytes: ArraySlice<UInt8>, withPromises: Bool = true) {
    guard var reader = Self.opened(bytes) else { return nil }
    do throws(CompactReader.Malformed) {
      try self.init(from: &reader, withPromises: withPromises)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// What is inside the seal; nil when it is broken, or another version's.
  fileprivate static func opened(_ bytes: ArraySlice<UInt8>) -> CompactReader? {
    let head = signature + [codingVersion]
    // Whoever asks for another version need not read it all.
    guard bytes.starts(with: head), let inside = XXH64.opened(bytes), inside.count >= head.count else { return nil }
    return CompactReader(inside.dropFirst(head.count))
  }

  private func write(to writer: inout CompactWriter) {
    writer.append(region.rawValue)
    // First, with its length, so that whoever wants only these or none of these need not read the rest.
    writer.append(run: promises.encodedPlans())
    writer.append(asOf.dayNumber)
    writer.append(hasProfile)
    writer.append(plans) { $1.write(to: &$0) }
    writer.append(dutyFramework)
    writer.append(duties) { $1.write(to: &$0) }
    writer.append(taskForce) { writer, force in
      writer.append(force.status.rawValue)
      writer.append(force.sinceYear)
      writer.append(force.chair)
      writer.append(force.executiveChair)
      writer.append(force.instrument)
      writer.append(force.subdivisions)
    }
    writer.append(border) { $0.append($1) }
    writer.append(coast) { $0.append($1) }
    writer.append(commit)
    writer.append(lastReport) { $0.append($1.dayNumber) }
    writer.append(pages) { $0.append($1) }
    writer.append(rises) { $1.write(to: &$0) }
  }

  private init(from reader: inout CompactReader, withPromises: Bool) throws(CompactReader.Malformed) {
    guard let region = RegionCode(try reader.text()) else { throw CompactReader.Malformed() }
    self.region = region
    let promised = try reader.slice()
    promises =
      withPromises
      ? try RegionPromises(region, encodedPlans: promised) : RegionPromises(region: region, plans: [])
    asOf = try reader.day()
    hasProfile = try reader.flag()
    plans = try reader.list { (reader) throws(CompactReader.Malformed) in try PlanSummary(from: &reader) }
    dutyFramework = try reader.optionalText()
    duties = try reader.list { (reader) throws(CompactReader.Malformed) in try DutySummary(from: &reader) }
    taskForce = try reader.optional { (reader) throws(CompactReader.Malformed) in
      TaskForceSummary(
        status: try reader.raw(), sinceYear: try reader.optionalInt(), chair: try reader.optionalText(),
        executiveChair: try reader.optionalText(), instrument: try reader.optionalText(), subdivisions: try reader.int())
    }
    border = try reader.optional { (reader) throws(CompactReader.Malformed) in try reader.flag() }
    coast = try reader.optional { (reader) throws(CompactReader.Malformed) in try reader.flag() }
    commit = try reader.optionalText()
    lastReport = try reader.optionalDay()
    pages = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.text() }
    rises = try reader.list { (reader) throws(CompactReader.Malformed) in try Improvement(region, from: &reader) }
  }
}

extension Improvement {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(type.rawValue)
    writer.append(framework)
    writer.append(year)
    writer.append(share: before)
    writer.append(share: after)
  }

  fileprivate init(_ region: RegionCode, from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(
      region: region, type: try reader.raw(), framework: try reader.text(), year: try reader.int(),
      before: try reader.share(), after: try reader.share())
  }
}

extension RegionPromises {
  /// The promises of an encoded summary; nil for bytes that this version did not write.
  public init?(ofEncoded summary: ArraySlice<UInt8>) {
    guard var reader = RegionSummary.opened(summary) else { return nil }
    do throws(CompactReader.Malformed) {
      guard let region = RegionCode(try reader.text()) else { return nil }
      try self.init(region, encodedPlans: try reader.slice())
    } catch {
      return nil
    }
  }
}

extension CompactReader {
  /// The days that `CalendarDate` can hold.
  mutating func day() throws(Malformed) -> CalendarDate {
    let number = try int()
    guard (-719_162...2_932_896).contains(number) else { throw Malformed() }
    return CalendarDate(dayNumber: number)
  }

  mutating func optionalDay() throws(Malformed) -> CalendarDate? {
    try optional { (reader) throws(Malformed) in try reader.day() }
  }

  public mutating func raw<Value: RawRepresentable<String>>() throws(Malformed) -> Value {
    guard let value = Value(rawValue: try text()) else { throw Malformed() }
    return value
  }

  mutating func raw<Value: RawRepresentable<UInt8>>() throws(Malformed) -> Value {
    guard let value = Value(rawValue: try byte()) else { throw Malformed() }
    return value
  }

  mutating func period() throws(Malformed) -> ReportingPeriod {
    let year = try int()
    let calendar = Int(try byte())
    guard ReportingCalendar.allCases.indices.contains(calendar),
      let period = ReportingPeriod(year: year, calendar: ReportingCalendar.allCases[calendar], number: try int())
    else { throw Malformed() }
    return period
  }

  mutating func localized() throws(Malformed) -> LocalizedText {
    LocalizedText(id: try text(), en: try text())
  }
}

extension CompactWriter {
  /// Year, position of the calendar among all, number.
  mutating func append(_ period: ReportingPeriod) {
    append(period.year)
    append(byte: UInt8(ReportingCalendar.allCases.firstIndex(of: period.calendar) ?? 0))
    append(period.number)
  }
}

extension RegionSummary.DutySummary {
  func write(to writer: inout CompactWriter) {
    writer.append(id)
    writer.append(assessment.duty)
    writer.append(byte: assessment.verdict.rawValue)
    writer.append(assessment.reason.id)
    writer.append(assessment.reason.en)
    writer.append(assessment.sinceYear)
    writer.append(assessment.since) { $0.append($1.dayNumber) }
    writer.append(assessment.instrument)
    writer.append(assessment.share) { $0.append(share: $1) }
    writer.append(assessment.sources) { writer, source in
      writer.append(source.title)
      writer.append(source.link)
    }
    writer.append(path)
    writer.append(line)
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    id = try reader.text()
    assessment = DutyAssessment(
      duty: try reader.int(), verdict: try reader.raw(), reason: try reader.localized(),
      sinceYear: try reader.optionalInt(), since: try reader.optionalDay(), instrument: try reader.optionalText(),
      share: try reader.optional { (reader) throws(CompactReader.Malformed) in try reader.share() },
      evidence: [],
      sources: try reader.list { (reader) throws(CompactReader.Malformed) in
        DutyAssessment.Source(title: try reader.text(), link: try reader.optionalText())
      })
    guard assessment.duty >= 0 else { throw CompactReader.Malformed() }
    path = try reader.optionalText()
    line = try reader.int()
  }
}
