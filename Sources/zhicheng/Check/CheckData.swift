import ArgumentParser
import Database
import Foundation
import Services
import Storage

/// Verifies a folder of data, also while the site is running. It ends with 0 where all is sound, with 1 where something
/// is wrong, and with 2 where the data can't be checked.
struct CheckData: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "data", abstract: "检查一个数据目录：办理记录、提交版本、待办计数、证书和附件。")

  @OptionGroup var folder: DataFolder

  func run() async throws {
    let store: Store
    do {
      store = try await Store.existing(
        in: folder.path, keyFile: folder.keyFile, database: folder.location(), attachments: folder.attachments())
    } catch {
      guard let sentence = (error as? StoreProblem)?.sentence ?? StartProblem(error)?.sentence else { throw error }
      FileHandle.standardError.write(Data((sentence + "\n").utf8))
      throw ExitCode(2)
    }
    let report = try await InvariantCheck(store: store).run()
    await store.database.close()
    print(report.text)
    guard report.isSound else { throw ExitCode(1) }
  }
}
