namespace CenterPortal.Tests.Architecture;

public class Smoke
{
    [Fact]
    public void Runs() => Assert.Equal("CenterPortal", typeof(Program).Assembly.GetName().Name);
}
