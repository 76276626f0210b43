import Foundation
import Synchronization
import Testing

/// Stands between a client and the cluster's socket and loses the answer to a COMMIT when it is told to.
final class LossyProxy: Sendable {
  /// What is lost of the next COMMIT.
  enum Loss: Sendable {
    /// The COMMIT itself: nothing was committed.
    case beforeCommit
    /// Its answer: it was committed.
    case afterCommit
  }

  private struct State {
    var loss: Loss?
    var refusesAfterwards = false
    var listener: Int32
  }

  /// The folder of the proxy's own socket.
  let folder: String
  private let target: String
  private let state: Mutex<State>

  /// Listens in a folder of its own for connections to the cluster whose socket lies in `folder`.
  init(to target: String) throws {
    self.target = target + "/.s.PGSQL.5432"
    folder = NSTemporaryDirectory() + "pg-proxy-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(LossyProxy.with(folder + "/.s.PGSQL.5432") { bind(listener, $0, $1) } == 0)
    try #require(listen(listener, 16) == 0)
    state = Mutex(State(listener: listener))
    Thread { [weak self] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        guard let self else { return }
        self.serve(client)
      }
    }.start()
  }

  /// Loses something of the next COMMIT; nobody gets in any more afterwards where that is asked for.
  func loseNext(_ loss: Loss, andRefuseAfterwards refuses: Bool = false) {
    state.withLock { state in
      state.loss = loss
      state.refusesAfterwards = refuses
    }
  }

  /// Listens no more.
  func end() {
    try? FileManager.default.removeItem(atPath: folder)
    state.withLock { state in
      if state.listener >= 0 { shutdown(state.listener, Int32(SHUT_RDWR)) }
      state.listener = -1
    }
  }

  private func serve(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard LossyProxy.with(target, { connect(server, $0, $1) }) == 0 else {
      close(client)
      return
    }
    let isLost = Flag()
    Thread { [self] in
      LossyProxy.pump(from: client, to: server) { bytes in
        guard String(decoding: bytes, as: UTF8.self).contains("COMMIT"), let loss = takeLoss() else { return true }
        if loss == .beforeCommit { return false }
        isLost.set()
        return true
      }
    }.start()
    Thread {
      // The answer arrives, so it was committed, and goes no further.
      LossyProxy.pump(from: server, to: client) { _ in !isLost.isSet }
    }.start()
  }

  private func takeLoss() -> Loss? {
    let (loss, refuses) = state.withLock { state in
      defer { state.loss = nil }
      return (state.loss, state.loss != nil && state.refusesAfterwards)
    }
    if refuses { end() }
    return loss
  }

  /// Passes on what comes, until the end or until `mayPass` says no; then both sides are ended.
  private static func pump(from source: Int32, to target: Int32, _ mayPass: (ArraySlice<UInt8>) -> Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(source, &buffer, buffer.count), count > 0 {
      guard mayPass(buffer[..<count]), write(target, buffer, count) == count else { break }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(target, Int32(SHUT_RDWR))
  }

  /// Calls with the address of a socket in the file system.
  private static func with(_ path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  /// A flag that one thread sets and another reads.
  private final class Flag: Sendable {
    private let value = Mutex(false)
    var isSet: Bool { value.withLock { $0 } }
    func set() { value.withLock { $0 = true } }
  }
}
