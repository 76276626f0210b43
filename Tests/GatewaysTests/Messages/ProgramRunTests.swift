import Foundation
import Testing

@testable import Gateways

@Suite struct ProgramRunTests {
  private func run(_ script: String, _ input: String = "", limit: Duration = .seconds(120)) async throws -> ProgramRun.Outcome {
    try await ProgramRun(command: "/bin/sh", arguments: ["-c", script], input: Array(input.utf8), limit: limit).run()
  }

  @Test func itSaysHowTheProgramEndedAndWhatItComplainedAbout() async throws {
    let failed = try await run("echo 'queue is full' >&2; echo more >&2; exit 75")
    #expect(failed.end == .exited(75))
    #expect(failed.complaint == "queue is full")
    let killed = try await run("kill -9 $$")
    #expect(killed.end == .killed(9))
    #expect(killed.complaint == "")
    let long = try await run("head -c 2000 /dev/zero | tr '\\0' x >&2")
    #expect(long.complaint.count == 300)
  }

  @Test func itReadsWhatItIsGiven() async throws {
    let text = String(repeating: "一行\n", count: 50_000)
    #expect(try await run("test $(wc -c) = \(text.utf8.count)", text).end == .exited(0))
    #expect(try await run("exit 3", text).end == .exited(3))
  }

  /// Nothing of ours is open in it but the three descriptors, and none of our settings is in its environment.
  @Test func nothingElseIsHandedOver() async throws {
    setenv("ZHICHENG_TEST_SECRET", "1", 1)
    defer { unsetenv("ZHICHENG_TEST_SECRET") }
    let open = try await run("ls /proc/self/fd | tr '\\n' ' ' >&2; env | grep ZHICHENG_ >&2; exit 0")
    // The fourth is the folder that ls reads.
    #expect(open.complaint == "0 1 2 3 ")
  }

  @Test func whatHangsIsKilledWithAllThatItStarted() async throws {
    let hung = try await run("sleep 3600 & echo $! >&2; wait", limit: .milliseconds(300))
    #expect(hung.end == .timedOut)
    // Gone without a trace, not waiting to be asked about.
    #expect(kill(hung.process, 0) == -1)
    if let child = Int32(hung.complaint) {
      // A killed child is the business of the machine's first process, which may be late.
      let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      #expect(state == nil || state?.contains(") Z ") == true || state?.contains(") X ") == true)
    }
  }

  @Test func whatIsNotThereIsNotStarted() async throws {
    let missing = ProgramRun(command: "/nowhere/mail", arguments: [], input: [], limit: .seconds(10))
    await #expect(throws: ProgramRun.NotStarted(code: ENOENT)) { try await missing.run() }
  }

  @Test func manyAtOnceKeepApart() async throws {
    let ends = try await withThrowingTaskGroup(of: (Int, ProgramRun.Outcome).self) { group in
      for number in 0..<24 {
        group.addTask { (number, try await run("read line; echo $line >&2; exit $line", "\(number)\n")) }
      }
      return try await group.reduce(into: [Int: ProgramRun.Outcome]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<24 {
      #expect(ends[number]?.end == .exited(Int32(number)))
      #expect(ends[number]?.complaint == "\(number)")
    }
  }
}
