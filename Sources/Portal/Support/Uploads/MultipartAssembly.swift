import NIOCore
import Titles

/// What a multipart form has brought so far.
struct MultipartAssembly<Sink: UploadSink> {
  private enum Current {
    case none
    case field(String, [UInt8])
    case file(UploadedPart, Sink, count: Int)
    /// A file that is refused, or a chooser that was left empty: its bytes are read over.
    case skipped
  }

  let limits: MultipartReader.Limits
  let token: FormToken
  private var form = FormBody()
  private var files: [(part: UploadedPart, result: Result<Sink.Stored, Refusal>)] = []
  private var current = Current.none
  private var fieldBytes = 0

  init(limits: MultipartReader.Limits, token: FormToken) {
    self.limits = limits
    self.token = token
  }

  /// Takes one event of the parser.
  mutating func take(_ event: MultipartParser.Event, open: (UploadedPart) async throws -> Sink) async throws {
    switch event {
    case .part(let headers): try await begin(headers, open: open)
    case .chunk(let bytes): try await add(bytes)
    case .partEnd: try await end()
    case .end: break
    }
  }

  /// The whole form.
  ///
  /// - Throws: `PageError` where there was no right token.
  func outcome() throws -> MultipartReader.Outcome<Sink.Stored> {
    try checkToken()
    return MultipartReader.Outcome(form: form.removing("_token"), files: files)
  }

  /// Gives up the file that is under way.
  mutating func cancel() async {
    if case .file(_, var sink, _) = current { await sink.cancel() }
    current = .none
  }

  private mutating func begin(_ headers: MultipartHeaders, open: (UploadedPart) async throws -> Sink) async throws {
    guard let fileName = headers.fileName else {
      current = .field(headers.name, [])
      return
    }
    try checkToken()
    guard !fileName.isEmpty else {
      current = .skipped
      return
    }
    let part = UploadedPart(field: headers.name, fileName: FileName.sanitised(fileName), contentType: headers.contentType)
    do {
      current = .file(part, try await open(part), count: 0)
    } catch let refusal as Refusal {
      refuse(part, refusal)
    }
  }

  private mutating func add(_ bytes: [UInt8]) async throws {
    switch current {
    case .none, .skipped: break
    case .field(let name, var value):
      fieldBytes += bytes.count
      guard fieldBytes <= limits.fieldBytes else { throw PageError.tooLarge(limit: limits.fieldBytes) }
      current = .none
      value += bytes
      current = .field(name, value)
    case .file(let part, var sink, let count):
      let sum = count + bytes.count
      do {
        guard sum <= limits.fileBytes else { throw RawUpload.tooLarge(part.fileName, limit: limits.fileBytes, field: part.field) }
        try await sink.write(ByteBuffer(bytes: bytes))
        current = .file(part, sink, count: sum)
      } catch let refusal as Refusal {
        await sink.cancel()
        refuse(part, refusal)
      }
    }
  }

  private mutating func end() async throws {
    switch current {
    case .none, .skipped: break
    case .field(let name, let value):
      guard let text = String(validating: value, as: UTF8.self) else { throw FormError.malformed }
      form.add(name, text)
    case .file(let part, var sink, _):
      do {
        files.append((part, .success(try await sink.finish())))
      } catch let refusal as Refusal {
        await sink.cancel()
        refuse(part, refusal)
      }
    }
    current = .none
  }

  private mutating func refuse(_ part: UploadedPart, _ refusal: Refusal) {
    files.append((part, .failure(refusal)))
    current = .skipped
  }

  private func checkToken() throws {
    guard let candidate = form["_token"], token.matches(candidate) else { throw PageError.foreignForm }
  }
}
