import CLibYAML

/// libyaml's event stream over bytes in memory.
///
/// `yaml_parser_t` keeps its own address and points into its input: the parser lives on the heap and is used only inside
/// the closure that lends the bytes.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event that `next` read last; its memory is freed by the following `next`.
  let event: UnsafeMutablePointer<yaml_event_t>

  /// - Parameter bytes: UTF-8 without byte order mark, alive for as long as the parser is.
  /// - Returns: nil when libyaml finds no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe event.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// Reads the next event into `event`; false on a syntax error, which `problem` describes.
  mutating func next() -> Bool {
    unsafe yaml_event_delete(event)
    return unsafe yaml_parser_parse(parser, event) == 1
  }

  /// What libyaml says after `next` returned false; positions count Unicode scalars of the input, except a reader's.
  var problem: Problem {
    let parser = unsafe self.parser.pointee
    let isReader = unsafe parser.error == YAML_READER_ERROR
    return unsafe Problem(
      text: parser.problem.map { unsafe String(cString: $0) } ?? "",
      context: parser.context.map { unsafe String(cString: $0) } ?? "",
      position: isReader ? Int(parser.problem_offset) : Int(parser.problem_mark.index),
      contextPosition: parser.context == nil ? nil : Int(parser.context_mark.index),
      isReaderError: isReader)
  }

  struct Problem {
    let text: String
    let context: String
    let position: Int
    let contextPosition: Int?
    /// Then `position` counts bytes.
    let isReaderError: Bool
  }
}
