import Testing

@testable import Database

/// What a line of configuration says about the database.
@Suite struct AddressTests {
  @Test func severalServersAreReadInTheirOrder() throws {
    let address = try #require(
      PostgreSQLAddress("postgresql://zc:geheim@db1,db2:5433/zhicheng?target_session_attrs=any&connect_timeout=7"))
    #expect(address.servers == ["db1:5432", "db2:5433"])
    #expect(address.database == "zhicheng")
    #expect(address.user == "zc")
    #expect(address.description == "postgresql://zc@db1:5432,db2:5433/zhicheng")
    #expect(address.parameters["target_session_attrs"] == "any")
    #expect(address.parameters["connect_timeout"] == "7")
    #expect(address.parameters["password"] == "geheim")
    #expect(address.with(database: "other").description == "postgresql://zc@db1:5432,db2:5433/other")
  }

  @Test func whatIsNotSaidSuitsAServer() throws {
    let address = try #require(PostgreSQLAddress("postgres:///zhicheng"))
    #expect(address.servers == ["localhost:5432"])
    #expect(address.parameters["target_session_attrs"] == "read-write")
    #expect(address.parameters["connect_timeout"] == "3")
    #expect(try #require(PostgreSQLAddress("postgresql:///z?host=/run/pg&port=5433")).servers == ["/run/pg"])
  }

  @Test(arguments: ["mysql://a/b", "postgresql://a:b:c:d@/x?nonsense=1", "zhicheng.sqlite", "sqlite:", ""])
  func otherLinesAreNoLocation(_ line: String) {
    #expect(DatabaseLocation(line) == nil)
  }

  @Test func aFileIsALocation() {
    #expect(DatabaseLocation("sqlite:/var/lib/zhicheng.sqlite") == .sqlite(path: "/var/lib/zhicheng.sqlite"))
    #expect(DatabaseLocation("sqlite:a b.db")?.description == "sqlite:a b.db")
  }
}
