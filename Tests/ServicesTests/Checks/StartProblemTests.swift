import Database
import Services
import Testing

/// Whoever starts the program on a database that can't be used reads what was tried and what to do.
@Suite struct StartProblemTests {
  private func sentence(_ reason: ConnectionFailure.Reason, user: String = "zc") -> String? {
    let failure = ConnectionFailure(
      reason: reason, tried: ["db1:5432", "db2:5433"], database: "zhicheng", user: user, detail: "the server's words")
    return StartProblem(DatabaseError.unreachable(failure))?.sentence
  }

  @Test func aServerThatIsNotThereIsToldWithWhatWasTried() {
    #expect(
      sentence(.refused)
        == "无法连接数据库：服务器没有应答。已依次尝试 db1:5432、db2:5433（数据库 zhicheng，用户 zc）。请确认数据库服务已经启动，主机和端口正确，防火墙没有拦截。")
    #expect(sentence(.noPrimary, user: "")?.contains("用户 当前系统用户") == true)
  }

  @Test func eachReasonHasItsOwnWords() {
    let reasons: [ConnectionFailure.Reason] = [
      .refused, .timedOut, .unknownHost, .notAdmitted, .noDatabase, .tooMany, .notReady, .noPrimary, .lost, .other,
    ]
    let sentences = reasons.compactMap { sentence($0) }
    #expect(Set(sentences).count == reasons.count)
    #expect(sentences.allSatisfy { $0.contains("db1:5432、db2:5433") && $0.hasSuffix("。") })
    #expect(sentence(.noDatabase)?.contains("服务器上没有数据库 zhicheng") == true)
    #expect(sentence(.other)?.contains("the server's words") == true)
  }

  @Test func aNewerOrOtherSchemaAndWrongSettingsAreTold() {
    #expect(
      StartProblem(DatabaseError.schemaTooNew(found: 7, known: 5))?.sentence.hasPrefix("数据库的版本是 7，比本程序认识的版本 5 新") == true)
    #expect(StartProblem(DatabaseError.unsafeSettings("collation"))?.sentence.contains("--lc-collate=C") == true)
    #expect(StartProblem(DatabaseError.unsafeSettings("encoding"))?.sentence.contains("UTF8") == true)
    #expect(StartProblem(DatabaseError.migration(.edited(number: 3)))?.sentence.contains("第 3 步") == true)
    #expect(StartProblem(DatabaseError.invalidSQL("SELEC")) == nil)
  }
}
