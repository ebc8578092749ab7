/// Why a value is not there, said by whoever should have given it.
public enum MissingReason: String, Sendable, Hashable, CaseIterable {
  case noDataYet = "belum-ada-data"
  case unavailable = "tidak-tersedia"
  case confidential = "dirahasiakan"
}

/// What somebody wrote where a number belongs.
///
/// Zero is a number; an absent entry is no `Value` at all; the cases here are never turned into one another.
public enum Value: Sendable, Hashable {
  case number(Double)
  /// `null` with its reason: due, and not reported.
  case missing(MissingReason?)
  /// `{kurang_dari: n}`: a count of people from 1 to n − 1 that nobody may see exactly.
  case fewerThan(Int)
}
