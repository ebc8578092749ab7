import PlanProgress

extension ProgressReport {
  /// The year whose statuses and values a page shows: the running one as soon as anything in it is due, before that the
  /// newest finished one, so that what was late in December is not «not due» in January.
  var shownYear: YearProgress? {
    if let running, running.duePeriods > 0 { return running }
    return headline ?? current
  }
}
