/// Takes `multipart/form-data` apart (RFC 2046 section 5.1, RFC 7578), however its bytes arrive: a pure state machine
/// that never holds more than one header block and a delimiter.
struct MultipartParser: Sendable {
  /// What was found.
  enum Event: Sendable, Equatable {
    /// A part begins.
    case part(MultipartHeaders)
    /// Some of its content.
    case chunk([UInt8])
    /// It is complete.
    case partEnd
    /// All parts are complete.
    case end
  }

  /// How much is taken.
  struct Limits: Sendable {
    var parts = 50
    /// Bytes of one part's header block.
    var headerBytes = 8 << 10
  }

  private enum State {
    case preamble
    case delimiter
    case headers
    case content
    case epilogue
  }

  private let delimiter: [UInt8]
  private let limits: Limits
  private var state = State.preamble
  /// Bytes that are not decided yet. It begins with a line end of our own: the first delimiter may stand at the very start.
  private var pending: [UInt8] = [13, 10]
  private var partCount = 0

  /// - Parameter boundary: 1 to 70 characters.
  /// - Throws: `FormError.brokenMultipart` for any other boundary.
  init(boundary: String, limits: Limits = Limits()) throws(FormError) {
    let bytes = Array(boundary.utf8)
    guard (1...70).contains(bytes.count), bytes.allSatisfy({ $0 > 0x1F && $0 < 0x7F }), bytes.last != 0x20 else {
      throw .brokenMultipart
    }
    delimiter = Array("\r\n--".utf8) + bytes
    self.limits = limits
  }

  /// Takes the next bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) throws(FormError) -> [Event] {
    if case .epilogue = state { return [] }
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    while try advance(&events) {}
    return events
  }

  /// Says that nothing more comes.
  ///
  /// - Throws: `FormError.incomplete` where the last delimiter is missing.
  mutating func finish() throws(FormError) {
    guard case .epilogue = state else { throw .incomplete }
  }

  /// One step; false where more bytes are needed.
  private mutating func advance(_ events: inout [Event]) throws(FormError) -> Bool {
    switch state {
    case .preamble: return skipPreamble()
    case .delimiter: return try endDelimiter(&events)
    case .headers: return try readHeaders(&events)
    case .content: return readContent(&events)
    case .epilogue:
      pending.removeAll()
      return false
    }
  }

  private mutating func skipPreamble() -> Bool {
    let (index, isWhole) = ByteSearch.find(delimiter, in: pending)
    pending.removeFirst(isWhole ? index + delimiter.count : index)
    if isWhole { state = .delimiter }
    return isWhole
  }

  private mutating func readContent(_ events: inout [Event]) -> Bool {
    let (index, isWhole) = ByteSearch.find(delimiter, in: pending)
    if index > 0 { events.append(.chunk(Array(pending[..<index]))) }
    pending.removeFirst(isWhole ? index + delimiter.count : index)
    guard isWhole else { return false }
    events.append(.partEnd)
    state = .delimiter
    return true
  }

  /// After a delimiter: `--` for the last one, else blanks and a line end.
  private mutating func endDelimiter(_ events: inout [Event]) throws(FormError) -> Bool {
    guard pending.count >= 2 else { return false }
    if pending[0] == UInt8(ascii: "-"), pending[1] == UInt8(ascii: "-") {
      events.append(.end)
      state = .epilogue
      return true
    }
    let content = pending.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? pending.count
    guard content <= 256 else { throw .brokenMultipart }
    guard pending.count >= content + 2 else { return false }
    guard pending[content] == 13, pending[content + 1] == 10 else { throw .brokenMultipart }
    // The line end stays: a header block that is empty is then a blank line like any other end of headers.
    pending.removeFirst(content)
    state = .headers
    return true
  }

  private mutating func readHeaders(_ events: inout [Event]) throws(FormError) -> Bool {
    let (index, isWhole) = ByteSearch.find([13, 10, 13, 10], in: pending)
    guard index <= limits.headerBytes else { throw .brokenMultipart }
    guard isWhole else { return false }
    let block = pending[..<index]
    partCount += 1
    guard partCount <= limits.parts else { throw .tooManyFields }
    events.append(.part(try MultipartHeaders(block)))
    pending.removeFirst(index + 4)
    state = .content
    return true
  }
}
