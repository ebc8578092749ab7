import Diagnostics
import PrivacyGuard

/// Builds what the program itself knows and every run asks for: the kinds of findings, with their examples, and the words of
/// the privacy guard. They are built once anyway, where they are first asked for; whoever has a core to spare before that
/// saves the time.
public func buildStandingTables() {
  _ = KindTable.known
  var none = DiagnosticList()
  scanForPersonalData(SourceFile(id: SourceID(0), path: "", bytes: Array("korban".utf8)), diagnostics: &none)
}
