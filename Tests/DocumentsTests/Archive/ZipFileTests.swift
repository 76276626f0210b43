import Foundation
import TestKit
import Testing
import Titles

@testable import Documents

@Suite struct ZipFileTests {
  private let moment = Moment(Day(year: 2025, month: 8, day: 20) ?? Day(ordinal: 0), hour: 9, minute: 30, second: 15)

  /// Python reads it back: an independent implementation of the format.
  @Test func anotherProgramReadsWhatWasWrittenInPieces() throws {
    let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let zip = try ZipFile(path: path, at: moment)
    try zip.begin("00-目录.pdf")
    try zip.append(Array("第一".utf8))
    try zip.append(Array("份".utf8))
    try zip.begin("02-学历学位/01-证书.pdf")
    try zip.begin("02-学历学位/02-空.pdf")
    for _ in 0..<3 { try zip.append([UInt8](repeating: 7, count: 100_000)) }
    let length = try zip.finish()
    #expect(try Data(contentsOf: URL(filePath: path)).count == length)
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist(): print(i.filename, i.file_size, i.compress_type, z.read(i).hex()[:18])
      """
    let outcome = try OtherProgram.run(
      "/usr/bin/env", ["python3", "-c", script, path],
      environment: ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0)
    let first = Array("第一份".utf8).map { String($0, radix: 16) }.joined()
    #expect(
      String(decoding: outcome.output, as: UTF8.self) == """
        00-目录.pdf 9 0 \(first)
        02-学历学位/01-证书.pdf 0 0\u{20}
        02-学历学位/02-空.pdf 300000 0 \(String(repeating: "07", count: 9))

        """)
  }

  @Test func whatIsThereIsNotOverwritten() throws {
    let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([1]).write(to: URL(filePath: path))
    #expect(throws: ZipFile.Failure.disk(EEXIST)) { _ = try ZipFile(path: path, at: moment) }
  }
}
