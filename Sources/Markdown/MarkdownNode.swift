import CMarkGFM

/// One node of a parsed document. Valid only while its `MarkdownTree` lives, and never kept longer than a walk.
@safe struct MarkdownNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  enum Kind {
    case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// Something that no enabled extension makes.
    case unknown
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: typeName == "tasklist" ? .taskItem : .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default:
      switch typeName {
      case "table": .table
      case "table_header": .tableHeader
      case "table_row": .tableRow
      case "table_cell": .tableCell
      default: .unknown
      }
    }
  }

  private var typeName: String { unsafe String(cString: cmark_node_get_type_string(pointer)) }

  var parent: MarkdownNode? { unsafe cmark_node_parent(pointer).map { unsafe MarkdownNode($0) } }
  var firstChild: MarkdownNode? { unsafe cmark_node_first_child(pointer).map { unsafe MarkdownNode($0) } }
  var next: MarkdownNode? { unsafe cmark_node_next(pointer).map { unsafe MarkdownNode($0) } }

  /// 1-based; for blocks. Zero where cmark does not know.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  var literal: [UInt8] { unsafe Self.bytes(cmark_node_get_literal(pointer)) }
  var url: [UInt8] { unsafe Self.bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { unsafe Self.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: [UInt8] { unsafe Self.bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var isChecked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: alignments, count: count))
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var length = 0
      while unsafe start[length] != 0 { length += 1 }
      return unsafe Array(UnsafeBufferPointer(start: start, count: length))
    }
  }
}
