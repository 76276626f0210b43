import ArgumentParser
import Database
import Services
import Storage

/// Fills a folder of data with invented applications in large numbers, for trying and for measuring.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "生成大量虚构的申报书，用于试用和测量；数据目录须是新的。")

  @OptionGroup var folder: DataFolder
  @Option(help: "申报书的份数，最多 \(Invented.limit)。") var scale: Int
  @Option(help: "用人单位的个数。") var units = 5_000

  func validate() throws {
    guard (1...Invented.limit).contains(scale) else { throw ValidationError("--scale 应为1至\(Invented.limit)之间的数字。") }
    guard (1...1_000_000).contains(units) else { throw ValidationError("--units 应为1至1000000之间的数字。") }
  }

  func run() async throws {
    let platform = try await StartProblem.explaining {
      try await Platform.open(
        folder: folder.path, keys: folder.keyFile, database: folder.location(), attachments: folder.attachments(),
        clock: .system)
    }
    let ground: ScaleGround
    do {
      ground = try await ScaleGround.make(employers: units, on: platform)
    } catch DatabaseError.constraint {
      throw ValidationError("数据目录 \(folder.path) 中已有虚构的单位，请换一个新的目录。")
    }
    try await ScaleService(platform: platform, ground: ground).addApplications(0..<scale)
    print("已在 \(folder.path) 生成 \(scale) 份虚构的申报书，分布在 \(units) 个单位。")
    await platform.store.database.close()
  }
}
