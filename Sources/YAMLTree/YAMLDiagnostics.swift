public import Diagnostics

/// Every kind of finding that this module can make, sorted by code. A test holds it complete.
public enum YAMLDiagnostics {
  public static let all: [DiagnosticKind] = (encoding + structure + syntax + traps + limits).sorted {
    $0.code < $1.code
  }

  private static let encoding: [DiagnosticKind] = [
    .bidirectionalControl, .byteOrderMark, .controlCharacter, .hiddenLineBreak, .invisibleCharacter, .mergeConflict,
    .notUTF8, .smartQuote, .tabIndentation, .wideSpace, .windowsLineEnds,
  ]

  private static let structure: [DiagnosticKind] = [
    .aliasInsideItself, .collectionAsKey, .customTag, .duplicateKey, .emptyFile, .mergeKey, .severalDocuments,
    .unknownAlias,
  ]

  private static let syntax: [DiagnosticKind] = [
    .badAnchor, .badBlockScalar, .badDirective, .badEscape, .badIndentation, .badJSON, .colonInText, .missingColon,
    .missingComma,
    .missingNode, .reservedCharacter, .textAfterClosing, .unbalancedBracket, .unclosedQuote, .unknownSyntax,
  ]

  private static let traps: [DiagnosticKind] = [
    .ambiguousNumber, .bareList, .comparedNumber, .foreignDigits, .impossibleDate, .missingSpace, .missingValueWord, .numberWithCurrency,
    .numberWithSpaces, .numberWithUnit, .paddedNumber, .quotedNumber, .remarkedNumber, .separatedNumber, .specialNumber, .unquotedText,
    .unusualDate, .yesNoWord,
  ]

  private static let limits: [DiagnosticKind] = [
    .tooDeep, .tooLargeFile, .tooLongKey, .tooLongScalar, .tooManyNodes,
  ]
}
