import ArgumentParser
import Database
import Services
import Storage
import Titles

/// 下载申报书: the PDF of a complete 职称初定申报书, from the stored answers to the bytes.
struct BenchForms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "forms", abstract: "生成申报书 PDF。")

  @OptionGroup var place: BenchPlatform
  @Option var count = 200
  @Option var callers = 2

  func run() async throws {
    let (platform, _) = try await place.open()
    let ground = try await ScaleGround.make(employers: 2, on: platform)
    let ready = try await ScaleService(platform: platform, ground: ground).addDrafts(0..<count)
    let forms = ReadableFormService(platform: platform)
    let figures = try await Measurement.run(ready, callers: callers) { one in
      _ = try await forms.pdf(one.applicant.application, for: one.applicant.viewer)
    }
    try figures.print()
    await platform.store.database.close()
  }
}
