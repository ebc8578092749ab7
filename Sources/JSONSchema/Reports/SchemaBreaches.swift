public import Diagnostics

/// The ways in which a document can breach its schema. Each kind is declared beside the keywords that find it.
public enum SchemaBreaches {
  /// Every kind, for the catalogue of codes.
  public static let all: [DiagnosticKind] = [
    unknownKey, missingKey, wrongType, notListed, pattern, format, length, range, multiple, itemCount, duplicateItem,
    memberCount, twoForms, forbidden,
  ]
}
