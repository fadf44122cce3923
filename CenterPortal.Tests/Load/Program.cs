using CenterPortal.Load.Http;
using CenterPortal.Load.Support;

if (args is ["bare", var port, var folder]) return await BareServer.RunAsync(int.Parse(port), folder);
if (Options.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project CenterPortal.Tests/Load -- [all|http|live|publish|start|weight|visits|planning|catalogue|calendar] [--short]");
    return 2;
}

try
{
    return await Bench.RunAsync(options);
}
catch (BenchFailedException failed)
{
    await Console.Error.WriteLineAsync(failed.Message);
    return 2;
}
