public import Diagnostics

/// Reads one YAML file into a located tree.
///
/// Total: whatever the bytes are, it returns; users' mistakes come back as diagnostics. The tree is nil when the file
/// cannot be read as YAML at all; a tree that comes with errors is still good for looking at, not for compiling.
public func readYAML(
  _ file: SourceFile, limits: YAMLLimits = YAMLLimits(), diagnostics: inout DiagnosticList
) -> YAMLTree? {
  nil
}
