import PlanModel

extension PlanSummary {
  func write(to writer: inout CompactWriter) {
    writer.append(id)
    writer.append(title)
    writer.append(nature.rawValue)
    writer.append(status.rawValue)
    writer.append(framework)
    writer.append(calendar.rawValue)
    writer.append(years.lowerBound)
    writer.append(years.upperBound)
    writer.append(headlineYear)
    writer.append(runningYear)
    writer.append(comparedYear)
    writer.append(shownYear)
    writer.append(agencies) { writer, agency in
      writer.append(agency.id)
      writer.append(agency.kind)
      writer.append(agency.name)
      writer.append(agency.abbreviation)
      writer.append(agency.leads)
      writer.append(agency.supports)
    }
    writer.append(yearSummaries) { $1.write(to: &$0) }
    writer.append(actionCount)
    writer.append(lastReport) { $0.append($1.dayNumber) }
    writer.append(overdue) { writer, report in
      writer.append(report.agency)
      writer.append(report.period)
      writer.append(report.dueDay.dayNumber)
      writer.append(report.sent) { $0.append($1.dayNumber) }
    }
    writer.append(previous) { $1.write(to: &$0) }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    id = try reader.text()
    title = try reader.text()
    nature = try reader.raw()
    status = try reader.raw()
    framework = try reader.text()
    calendar = try reader.raw()
    let first = try reader.int()
    let last = try reader.int()
    guard first <= last, (1...9999).contains(first), (1...9999).contains(last) else { throw CompactReader.Malformed() }
    years = first...last
    headlineYear = try reader.optionalInt()
    runningYear = try reader.optionalInt()
    comparedYear = try reader.optionalInt()
    shownYear = try reader.optionalInt()
    agencies = try reader.list { (reader) throws(CompactReader.Malformed) in
      AgencySummary(
        id: try reader.text(), kind: try reader.text(), name: try reader.text(),
        abbreviation: try reader.optionalText(), leads: try reader.int(), supports: try reader.int())
    }
    yearSummaries = try reader.list { (reader) throws(CompactReader.Malformed) in try YearSummary(from: &reader) }
    actionCount = try reader.int()
    lastReport = try reader.optionalDay()
    overdue = try reader.list { (reader) throws(CompactReader.Malformed) in
      OverdueReport(
        agency: try reader.int(), period: try reader.period(), dueDay: try reader.day(), sent: try reader.optionalDay())
    }
    previous = try reader.optional { (reader) throws(CompactReader.Malformed) in try PreviousPeriod(from: &reader) }
    guard isConsistent else { throw CompactReader.Malformed() }
  }

  /// Positions point at something: readers index without looking.
  private var isConsistent: Bool {
    yearSummaries.map(\.year) == Array(years)
      && overdue.allSatisfy { agencies.indices.contains($0.agency) }
      && yearSummaries.allSatisfy {
        $0.agencies.count == agencies.count && $0.reportingByAgency.count == agencies.count
          && $0.strategies.count == $0.actionsByStrategy.count
      }
  }
}

extension PlanSummary.PreviousPeriod {
  func write(to writer: inout CompactWriter) {
    writer.append(asOf.dayNumber)
    writer.append(period)
    writer.append(year)
    region.write(to: &writer)
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    asOf = try reader.day()
    period = try reader.period()
    year = try reader.int()
    region = try Figure(from: &reader)
  }
}
