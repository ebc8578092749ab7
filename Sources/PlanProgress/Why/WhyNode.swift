public import Diagnostics

/// One step of a computation in words and numbers, with the steps that it is made of: what `pantau why` prints and what a
/// person can check with a pocket calculator.
public struct WhyNode: Sendable, Hashable {
  public var title: LocalizedText
  public var lines: [LocalizedText]
  public var children: [WhyNode]

  public init(title: LocalizedText, lines: [LocalizedText] = [], children: [WhyNode] = []) {
    self.title = title
    self.lines = lines
    self.children = children
  }

  /// The whole tree as indented text, a step a line.
  public func text(_ language: Language) -> String {
    var lines: [String] = []
    write(into: &lines, language, first: "", rest: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(into output: inout [String], _ language: Language, first: String, rest: String) {
    output.append(first + title[language])
    let bar = children.isEmpty ? "  " : "│ "
    for line in lines { output.append(rest + bar + line[language]) }
    for (position, child) in children.enumerated() {
      let isLast = position == children.count - 1
      child.write(
        into: &output, language, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
  }
}
