/// The bytes of a file, piece by piece as they are read; read them once. The reading fails in the middle where the store
/// does.
public struct AttachmentPieces: AsyncSequence, Sendable {
  /// Some bytes.
  public typealias Element = [UInt8]

  private let make: @Sendable () -> AsyncIterator

  /// The pieces of another sequence.
  init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == [UInt8] {
    make = {
      let box = Box(pieces.makeAsyncIterator())
      return AsyncIterator { try await box.next() }
    }
  }

  /// Begins to read.
  public func makeAsyncIterator() -> AsyncIterator { make() }

  /// Reads on.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let body: () async throws -> [UInt8]?

    /// Some bytes, or nil at the end.
    public mutating func next() async throws -> [UInt8]? { try await body() }
  }

  private final class Box<Iterator: AsyncIteratorProtocol> where Iterator.Element == [UInt8] {
    private var iterator: Iterator

    init(_ iterator: Iterator) {
      self.iterator = iterator
    }

    func next() async throws -> [UInt8]? {
      var current = iterator
      defer { iterator = current }
      return try await current.next()
    }
  }
}
