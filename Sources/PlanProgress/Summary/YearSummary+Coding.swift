extension YearSummary {
  func write(to writer: inout CompactWriter) {
    writer.append(year)
    writer.append(isFinished)
    region.write(to: &writer)
    writer.append(strategies) { $1.write(to: &$0) }
    writer.append(actionsByStrategy) { $0.append($1) }
    writer.append(agencies) { $1.write(to: &$0) }
    reporting.write(to: &writer)
    writer.append(reportingByAgency) { $1.write(to: &$0) }
    writer.append(budget.ceiling)
    writer.append(budget.spent)
    writer.append(budget.actionsKnown)
    writer.append(budget.actions)
    writer.append(entries)
    writer.append(entriesWithEvidence)
    writer.append(reportedValues)
    writer.append(verifiedValues)
    statusCounts.write(to: &writer)
    writer.append(warnings) { writer, warning in
      writer.append(byte: warning.kind.rawValue)
      writer.append(warning.count)
      writer.append(warning.total)
    }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    year = try reader.int()
    isFinished = try reader.flag()
    region = try Figure(from: &reader)
    strategies = try reader.figures()
    actionsByStrategy = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.int() }
    agencies = try reader.figures()
    reporting = try ReportingShare(from: &reader)
    reportingByAgency = try reader.list { (reader) throws(CompactReader.Malformed) in try ReportingShare(from: &reader) }
    budget = BudgetProgress(
      ceiling: try reader.double(), spent: try reader.double(), actionsKnown: try reader.int32(),
      actions: try reader.int32())
    entries = try reader.int32()
    entriesWithEvidence = try reader.int32()
    reportedValues = try reader.int32()
    verifiedValues = try reader.int32()
    statusCounts = try StatusCounts(from: &reader)
    warnings = try reader.list { (reader) throws(CompactReader.Malformed) in
      ScoreWarning(kind: try reader.raw(), count: try reader.int32(), total: try reader.int32())
    }
  }
}

extension ReportingShare {
  func write(to writer: inout CompactWriter) {
    writer.append(due)
    writer.append(sent)
    writer.append(onTime)
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(due: try reader.int32(), sent: try reader.int32(), onTime: try reader.int32())
  }
}

extension Figure {
  func write(to writer: inout CompactWriter) {
    writer.append(reported) { $1.write(to: &$0) }
    writer.append(verified) { $1.write(to: &$0) }
    // Most figures have no changed target: one byte says so.
    writer.append(original == reported)
    if original != reported { writer.append(original) { $1.write(to: &$0) } }
    writer.append(due)
    writer.append(dueReported)
    writer.append(scoredIndicators)
    writer.append(absence) { $0.append(byte: $1.rawValue) }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    let estimate = { (reader: inout CompactReader) throws(CompactReader.Malformed) in try Estimate(from: &reader) }
    let reported = try reader.optional(estimate)
    let verified = try reader.optional(estimate)
    let original = try reader.flag() ? reported : try reader.optional(estimate)
    self.init(
      reported: reported, verified: verified, original: original, due: try reader.int32(),
      dueReported: try reader.int32(), scoredIndicators: try reader.int32(),
      absence: try reader.optional { (reader) throws(CompactReader.Malformed) in try reader.raw() })
  }
}

extension Estimate {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(share: value)
    writer.append(share: low)
    writer.append(share: high)
  }

  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(value: try reader.share(), low: try reader.share(), high: try reader.share())
  }
}

extension CompactReader {
  mutating func figures() throws(Malformed) -> [Figure] {
    try list { (reader) throws(Malformed) in try Figure(from: &reader) }
  }
}
