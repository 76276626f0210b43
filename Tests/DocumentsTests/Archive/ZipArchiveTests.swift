import Foundation
import TestKit
import Testing
import Titles

@testable import Documents

@Suite struct ZipArchiveTests {
  private let moment = Moment(Day(year: 2025, month: 8, day: 20) ?? Day(ordinal: 0), hour: 9, minute: 30, second: 15)

  @Test func whatIsTakenPieceByPieceIsTheSameArchive() {
    var (whole, parted) = (ZipArchive(at: moment), ZipArchive(at: moment))
    var pieces: [UInt8] = []
    for number in UInt8(1)...3 {
      let content = [UInt8](repeating: number, count: 1000 * Int(number))
      whole.add(content, named: "\(number).pdf")
      parted.add(content, named: "\(number).pdf")
      pieces += parted.take()
    }
    #expect(parted.take().isEmpty)
    pieces += parted.finish()
    #expect(pieces == whole.finish())
  }

  /// Python reads it back: an independent implementation of the format.
  @Test func anotherProgramReadsIt() throws {
    var archive = ZipArchive(at: moment)
    archive.add(Array("第一份".utf8), named: "202508200001_申报人甲.pdf")
    archive.add([], named: "空.pdf")
    archive.add([0, 255, 10], named: "空.pdf")
    archive.add([1], named: "../外/面\\x:y.pdf")
    archive.add([UInt8](repeating: 7, count: 10_000), at: "Doc_0/Document.xml", isDeflated: true)
    archive.add([2], at: "Doc_0/Res/a.jpg", isDeflated: false)
    let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(archive.finish()).write(to: URL(filePath: path))
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist(): print(i.filename, i.file_size, i.compress_size, "%04d-%02d-%02d %02d:%02d:%02d" % i.date_time, z.read(i).hex()[:40])
      """
    let outcome = try OtherProgram.run(
      "/usr/bin/env", ["python3", "-c", script, path],
      environment: ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0)
    let text = String(decoding: outcome.output, as: UTF8.self)
    let time = "2025-08-20 09:30:14"
    let first = Array("第一份".utf8).map { String($0, radix: 16) }.joined()
    let packed = [UInt8](repeating: 7, count: 10_000).deflated.count - 6
    #expect(packed < 100)
    #expect(
      text == """
        202508200001_申报人甲.pdf 9 9 \(time) \(first)
        空.pdf 0 0 \(time)\u{20}
        空（2）.pdf 3 3 \(time) 00ff0a
        .._外_面_x_y.pdf 1 1 \(time) 01
        Doc_0/Document.xml 10000 \(packed) \(time) \(String(repeating: "07", count: 20))
        Doc_0/Res/a.jpg 1 1 \(time) 02

        """)
  }
}
