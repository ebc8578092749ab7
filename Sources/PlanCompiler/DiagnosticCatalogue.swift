public import Diagnostics
import JSONSchema
import Layouts
import Markdown
import PlanLinker
import PlanLint
import PlanSite
import PrivacyGuard
import YAMLTree

/// Every kind of finding that the tool can give, in order of code: what `pantau explain` and the guide print.
public enum DiagnosticCatalogue {
  public static let all: [DiagnosticKind] =
    (YAMLDiagnostics.all + SchemaBreaches.all + SchemaFaults.all + PlanLinkDiagnostics.all + PlanLintDiagnostics.all + LayoutDiagnostics.all
    + MarkdownDiagnostics.all + PageDiagnostics.all + PrivacyDiagnostics.all + InventoryDiagnostics.all
    + CollectionDiagnostics.all + PlaceholderDiagnostics.all + SizeDiagnostics.all + DocumentTextDiagnostics.all + BaseDiagnostics.all
    + DocumentMarker.all)
    .sorted { $0.code < $1.code }

  public static func kind(_ code: String) -> DiagnosticKind? { all.first { $0.code == code } }
}
