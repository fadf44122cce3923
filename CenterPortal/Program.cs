using CenterPortal;
using CenterPortal.Commands;

return CommandLine.IsCommand(args) ? await CommandLine.RunAsync(args) : await Portal.ServeAsync(args);
